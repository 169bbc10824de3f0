"""Words against a fact: what expresses it, and every near miss that must not pass."""

import pytest

from factguide.quantities import Amount, means

HALF_LIFE = Amount("quantity", 2, 6, "hour")
ONSET = Amount("quantity", 1.5, 1.5, "hour")
WEEK = Amount("quantity", 1, 1, "week")
MONTH = Amount("quantity", 1, 1, "month")
DOSE = Amount("quantity", 10, 10, "mg", per="day", times=(3, 3))
DAILY = Amount("quantity", 80, 80, "mg", per="day")
MOST = Amount("quantity", None, 80, "mg", per="day")
LEAST = Amount("quantity", 3, None, "day")
SMALL = Amount("quantity", 50, 50, "microgram")
GRAIN = Amount("quantity", 1, 1, "mg")
LIQUID = Amount("quantity", 1, 1, "mg/mL")
UNDER_12 = Amount("quantity", None, 12, "year")
FROM_65 = Amount("quantity", 65, None, "year")
TENTH = Amount("proportion", 0.1, 0.1)
MOSTLY = Amount("proportion", 0.714, 0.714)
SLEEPY = Amount("proportion", 0.1, 0.63)
PEOPLE = Amount("count", 1818, 1818, noun="people")
TRIALS = Amount("count", 26, 26, noun="randomised trials")
DOSES = Amount("count", 3, 3, noun="doses")
PAIR = Amount("count", 2, 2)
RATIO = Amount("quantity", 0.87, 0.87, "risk ratio", ci=(0.77, 0.99, 95))
EIGHT = Amount("quantity", 8, 8, "number needed to treat")
TENFOLD = Amount("quantity", 10, 10, "fold")
POINTS = Amount("quantity", 9.07, 9.07, "percentage point")
MONTHLY = Amount("date", None, None, first="2018-10", last="2018-10")
YEAR = Amount("date", None, None, first="2018", last="2018")
YEARS = Amount("date", None, None, first="2002", last="2004")
CHANGE = Amount("quantity", -0.3, -0.3, "standardised mean difference")


@pytest.mark.parametrize(
    ("words", "fact"),
    [
        ("2 to 6 hours", HALF_LIFE), ("2–6 hours", HALF_LIFE), ("2 - 6 hours", HALF_LIFE),
        ("two to six hours", HALF_LIFE), ("Two to six hours", HALF_LIFE),
        ("about 2 to 6 hours", HALF_LIFE), ("between 2 and 6 hours", HALF_LIFE),
        ("from 2 to 6 hours", HALF_LIFE), ("in 2 to 6 hours", HALF_LIFE),
        ("every 2 to 6 hours", HALF_LIFE), ("120 to 360 minutes", HALF_LIFE),
        ("2 hours to 6 hours", HALF_LIFE), ("2\u00a0to\u00a06\u00a0hours", HALF_LIFE),
        ("2 to 6 hours.", HALF_LIFE),
        ("90 minutes", ONSET), ("1.5 hours", ONSET), ("an hour and a half", ONSET),
        ("one and a half hours", ONSET), ("1½ hours", ONSET), ("1 hour 30 minutes", ONSET),
        ("7 days", WEEK), ("a week", WEEK), ("one week", WEEK), ("1 week", WEEK),
        ("168 hours", WEEK), ("a month", MONTH),
        ("10 mg three times a day", DOSE), ("10 mg 3 times daily", DOSE),
        ("10 mg, three times each day", DOSE), ("10 milligrams three times every day", DOSE),
        ("80 mg a day", DAILY), ("80 mg per day", DAILY), ("80 mg/day", DAILY),
        ("80 mg daily", DAILY), ("80 mg each day", DAILY), ("80 mg every day", DAILY),
        ("up to 80 mg a day", MOST), ("no more than 80 mg a day", MOST),
        ("80 mg a day or less", MOST), ("at least 3 days", LEAST), ("3 days or more", LEAST),
        ("more than 3 days", LEAST),
        ("50 micrograms", SMALL), ("50 mcg", SMALL), ("0.05 mg", SMALL),
        ("1 mg", GRAIN), ("1,000 micrograms", GRAIN), ("1000 micrograms", GRAIN),
        ("5 mg in 5 mL", LIQUID), ("5 mg/5 mL", LIQUID), ("1 mg/mL", LIQUID),
        ("10 mg in 10 mL", LIQUID), ("1,000 micrograms/mL", LIQUID),
        ("under 12", UNDER_12), ("under 12 years", UNDER_12), ("under 12 years old", UNDER_12),
        ("younger than 12", UNDER_12), ("under-12s", UNDER_12), ("aged 65 or over", FROM_65), ("65 or over", FROM_65),
        ("over 65", FROM_65), ("over 65 years", FROM_65), ("65 years and older", FROM_65),
        ("1 in 10", TENTH), ("10%", TENTH), ("10 percent", TENTH), ("one in ten", TENTH),
        ("10 in 100", TENTH), ("10 out of 100", TENTH), ("a tenth of", TENTH),
        ("about 1 in 10", TENTH), ("71.4%", MOSTLY), ("about 71%", MOSTLY),
        ("about 71 in 100", MOSTLY), ("around 7 in 10", MOSTLY),
        ("about half", Amount("proportion", 0.47, 0.47)), ("half", Amount("proportion", 0.5, 0.5)),
        ("10% to 63%", SLEEPY), ("10 to 63 percent", SLEEPY), ("10 to 63 in 100", SLEEPY),
        ("10 to 63 out of 100", SLEEPY),
        ("1,818 people", PEOPLE), ("1818 people", PEOPLE), ("1,818", PEOPLE),
        ("1,818 patients", PEOPLE), ("about 1,800 people", PEOPLE), ("the 1,818 people", PEOPLE),
        ("26 randomised trials", TRIALS), ("26", TRIALS), ("three doses", DOSES),
        ("3", DOSES), ("two", PAIR), ("2018", Amount("count", 2018, 2018)),
        ("RR 0.87 (95% CI 0.77 to 0.99)", RATIO), ("0.870", RATIO), ("risk ratio 0.87", RATIO), ("0.87", RATIO),
        ("0.87 (95% CI 0.77 to 0.99)", RATIO), ("relative risk of 0.87", RATIO),
        ("8", EIGHT), ("eight", EIGHT), ("NNT 8", EIGHT),
        ("once", Amount("quantity", 1, 1, "time")), ("10-fold", TENFOLD), ("ten times", TENFOLD), ("tenfold", TENFOLD),
        ("9.07 percentage points", POINTS), ("−0.3", CHANGE), ("-0.3", CHANGE),
        ("October 2018", MONTHLY), ("in October 2018", MONTHLY), ("Oct 2018", MONTHLY),
        ("2018", YEAR), ("in 2018", YEAR), ("2002 to 2004", YEARS), ("2002–2004", YEARS),
        ("between 2002 and 2004", YEARS),
        ("10%", Amount("quantity", 10, 10, "percent")),
    ],
)  # fmt: skip
def test_words_that_mean_the_fact(words, fact):
    assert means(words, fact) is None


SIX = "the fact is 2 to 6 hours"
THRICE = "the fact is 10 mg three times a day"
EIGHTY = "the fact is 80 mg a day"


@pytest.mark.parametrize(
    ("words", "fact", "why"),
    [
        ("", HALF_LIFE, f"no amount can be read here; {SIX}"),
        ("some hours", HALF_LIFE, f"no amount can be read here; {SIX}"),
        ("2 to 7 hours", HALF_LIFE, f"reads as 2 to 7 hours; {SIX}"),
        ("3 to 6 hours", HALF_LIFE, f"reads as 3 to 6 hours; {SIX}"),
        ("2 to 60 hours", HALF_LIFE, f"reads as 2 to 60 hours; {SIX}"),
        ("02 to 6 hours", HALF_LIFE, f"'02' is easily misread: write it as a plain figure; {SIX}"),
        ("2.0 to 6 hours", HALF_LIFE, f"'2.0' is easily misread: write it as a plain figure; {SIX}"),
        ("2 to 6.00 hours", HALF_LIFE, f"'6.00' is easily misread: write it as a plain figure; {SIX}"),
        ("2s to 6 hours", HALF_LIFE, f"'2s' is easily misread: write it as a plain figure; {SIX}"),
        ("2.6 hours", HALF_LIFE, f"reads as 2.6 hours; {SIX}"),
        ("2 hours", HALF_LIFE, f"reads as 2 hours; {SIX}"),
        ("6 hours", HALF_LIFE, f"reads as 6 hours; {SIX}"),
        ("up to 6 hours", HALF_LIFE, f"reads as up to 6 hours; {SIX}"),
        ("at least 2 hours", HALF_LIFE, f"reads as at least 2 hours; {SIX}"),
        ("2 to 6", HALF_LIFE, f"reads as 2 to 6; {SIX}"),
        ("2 to 6 days", HALF_LIFE, f"reads as 2 to 6 days; {SIX}"),
        ("2 to 6 minutes", HALF_LIFE, f"reads as 2 to 6 minutes; {SIX}"),
        ("2 to 6 mg", HALF_LIFE, f"reads as 2 to 6 mg; {SIX}"),
        ("2 to 6 hours a day", HALF_LIFE, f"reads as 2 to 6 hours a day; {SIX}"),
        ("6 to 2 hours", HALF_LIFE, f"reads as 6 to 2 hours (backwards); {SIX}"),
        ("-2 to 6 hours", HALF_LIFE, f"reads as -2 to 6 hours; {SIX}"),
        ("2 and 6 hours", HALF_LIFE, f"reads as more than one amount (2 and 6 hours); {SIX}"),
        ("2, 6 hours", HALF_LIFE, f"reads as more than one amount (2 and 6 hours); {SIX}"),
        ("not 2 to 6 hours", HALF_LIFE, f"'not' turns the amount round; {SIX}"),
        ("never 2 to 6 hours", HALF_LIFE, f"'never' turns the amount round; {SIX}"),
        ("isn't 2 to 6 hours", HALF_LIFE, f"'isn't' turns the amount round; {SIX}"),
        ("at least 2 to 6 hours", HALF_LIFE, "'at least' is no part of the amount and stands "
         f"outside; {SIX}"),
        ("up to 2 to 6 hours", HALF_LIFE, f"'up to' is no part of the amount and stands outside; {SIX}"),
        ("2 to 6 hours or more", HALF_LIFE, f"'or more' is no part of the amount and stands outside; {SIX}"),
        ("nearly 2 to 6 hours", HALF_LIFE, f"'nearly' is no part of the amount and stands outside; {SIX}"),
        ("for 2 to 6 hours", HALF_LIFE, f"'for' is no part of the amount and stands outside; {SIX}"),
        ("2 to 6 hours later", HALF_LIFE, f"'later' is no part of the amount and stands outside; {SIX}"),
        ("2 to 6 hours (oral)", HALF_LIFE, f"'( oral )' is no part of the amount and stands outside; {SIX}"),
        ("B2 to 6 hours", HALF_LIFE, f"reads as 6 hours; {SIX}"),
        ("2 to 6 hours and 10 mg", HALF_LIFE, f"reads as more than one amount (2 to 6 hours and 10 mg); {SIX}"),
        ("90 hours", ONSET, "reads as 90 hours; the fact is 1.5 hours"),
        ("9 minutes", ONSET, "reads as 9 minutes; the fact is 1.5 hours"),
        ("half an hour", ONSET, "reads as half an hour; the fact is 1.5 hours"),
        ("an hour", ONSET, "reads as 1 hour; the fact is 1.5 hours"),
        ("5 days", WEEK, "reads as 5 days; the fact is 1 week"),
        ("4 weeks", MONTH, "reads as 4 weeks; the fact is 1 month"),
        ("30 days", MONTH, "reads as 30 days; the fact is 1 month"),
        ("10.000 mg three times a day", DOSE, f"'10.000' is easily misread: write it as a plain figure; {THRICE}"),
        ("010 mg three times a day", DOSE, f"'010' is easily misread: write it as a plain figure; {THRICE}"),
        ("10 mg", DOSE, f"reads as 10 mg; {THRICE}"),
        ("30 mg a day", DOSE, f"reads as 30 mg a day; {THRICE}"),
        ("10 mg a day", DOSE, f"reads as 10 mg a day; {THRICE}"),
        ("10 mg four times a day", DOSE, f"reads as 10 mg four times a day; {THRICE}"),
        ("10 mg twice a day", DOSE, f"reads as 10 mg twice a day; {THRICE}"),
        ("10 mg three times a week", DOSE, f"reads as 10 mg three times a week; {THRICE}"),
        ("10 mg up to three times a day", DOSE, f"reads as 10 mg up to three times a day; {THRICE}"),
        ("10 micrograms three times a day", DOSE,
         f"reads as 10 micrograms three times a day; {THRICE}"),
        ("100 mg three times a day", DOSE, f"reads as 100 mg three times a day; {THRICE}"),
        ("1.0 mg three times a day", DOSE, f"reads as 1 mg three times a day; {THRICE}"),
        ("10 mg three times", DOSE, f"reads as more than one amount (10 mg and three times); {THRICE}"),
        ("80 mg", DAILY, f"reads as 80 mg; {EIGHTY}"),
        ("80 mg a dose", DAILY, f"reads as 80 mg a dose; {EIGHTY}"),
        ("80 mg a week", DAILY, f"reads as 80 mg a week; {EIGHTY}"),
        ("80 mg an hour", DAILY, f"reads as 80 mg an hour; {EIGHTY}"),
        ("80 micrograms a day", DAILY, f"reads as 80 micrograms a day; {EIGHTY}"),
        ("80 mg/kg a day", DAILY, f"reads as 80 mg/kg a day; {EIGHTY}"),
        ("80 g a day", DAILY, f"reads as 80 grams a day; {EIGHTY}"),
        ("80 mL a day", DAILY, f"reads as 80 mL a day; {EIGHTY}"),
        ("more than 80 mg a day", DAILY, f"reads as at least 80 mg a day; {EIGHTY}"),
        ("under 80 mg a day", DAILY, f"reads as up to 80 mg a day; {EIGHTY}"),
        ("80 mg a day or more", DAILY, f"reads as at least 80 mg a day; {EIGHTY}"),
        ("about 76 mg a day", DAILY, f"reads as 76 mg a day; {EIGHTY}"),
        ("20 mg four times a day", DAILY, f"reads as 20 mg four times a day; {EIGHTY}"),
        ("80 mg a day", MOST, "reads as 80 mg a day; the fact is up to 80 mg a day"),
        ("at least 80 mg a day", MOST, "reads as at least 80 mg a day; the fact is up to 80 mg a day"),
        ("3 days", LEAST, "reads as 3 days; the fact is at least 3 days"),
        ("up to 3 days", LEAST, "reads as up to 3 days; the fact is at least 3 days"),
        ("50 mg", SMALL, "reads as 50 mg; the fact is 50 micrograms"),
        (".05 mg", SMALL, "'.05' is easily misread: write it as a plain figure; the fact is 50 micrograms"),
        ("50 nanograms", SMALL, "reads as 50 nanograms; the fact is 50 micrograms"),
        ("1 microgram", GRAIN, "reads as 1 microgram; the fact is 1 mg"),
        ("100 micrograms", GRAIN, "reads as 100 micrograms; the fact is 1 mg"),
        ("10 mg in 5 mL", LIQUID, "reads as 2 mg/mL; the fact is 1 mg/mL"),
        ("5 mg", LIQUID, "reads as 5 mg; the fact is 1 mg/mL"),
        ("5 micrograms in 5 mL", LIQUID, "reads as 1 microgram/mL; the fact is 1 mg/mL"),
        ("over 12", UNDER_12, "reads as at least 12 years; the fact is up to 12 years"),
        ("12", UNDER_12, "reads as 12; the fact is up to 12 years"),
        ("under 12 months", UNDER_12, "reads as up to 12 months; the fact is up to 12 years"),
        ("at least 65", FROM_65, "reads as at least 65; the fact is at least 65 years"),
        ("1 in 100", TENTH, "reads as 1%; the fact is 10%"),
        ("10 in 10", TENTH, "reads as 100%; the fact is 10%"),
        ("10", TENTH, "reads as 10; the fact is 10%"),
        ("10 percentage points", TENTH, "reads as 10 percentage points; the fact is 10%"),
        ("about 1 in 9", TENTH, "reads as 11.1111111111%; the fact is 10%"),
        ("1 in 10 people", TENTH, "'people' is no part of the amount and stands outside; the fact is 10%"),
        ("71%", MOSTLY, "reads as 71%; the fact is 71.4%"),
        ("about 72%", MOSTLY, "reads as 72%; the fact is 71.4%"),
        ("about three quarters", MOSTLY, "reads as 75%; the fact is 71.4%"),
        ("about half", Amount("proportion", 0.46, 0.46), "reads as 50%; the fact is 46%"),
        ("about half", Amount("proportion", 0.56, 0.56), "reads as 50%; the fact is 56%"),
        ("10% to 36%", SLEEPY, "reads as 10% to 36%; the fact is 10% to 63%"),
        ("63%", SLEEPY, "reads as 63%; the fact is 10% to 63%"),
        ("1,819 people", PEOPLE, "reads as 1,819 people; the fact is 1,818 people"),
        ("1.818 people", PEOPLE, "reads as 1.818 people; the fact is 1,818 people"),
        ("1,800 people", PEOPLE, "reads as 1,800 people; the fact is 1,818 people"),
        ("1,818x", PEOPLE, "'818x' is easily misread: write it as a plain figure; the fact is 1,818 people"),
        ("1,818, people", PEOPLE, "', people' is no part of the amount and stands outside; the fact is 1,818 people"),
        ("about 2,100 people", PEOPLE, "reads as 2,100 people; the fact is 1,818 people"),
        ("1,818 women", PEOPLE, "'women' is no part of the amount and stands outside; the fact is 1,818 people"),
        ("26 people", TRIALS, "'people' is no part of the amount and stands outside; the fact is 26 randomised trials"),
        ("26 small trials", TRIALS, "'small trials' is no part of the amount and stands outside; the fact is 26 randomised trials"),
        ("3 tablets", DOSES, "reads as 3 tablets; the fact is 3 doses"),
        ("three", PAIR, "reads as 3; the fact is 2"),
        ("0.78", RATIO, "reads as risk ratio 0.78; the fact is risk ratio 0.87 (95% CI 0.77 to 0.99)"),
        ("odds ratio 0.87", RATIO,
         "reads as odds ratio 0.87; the fact is risk ratio 0.87 (95% CI 0.77 to 0.99)"),
        ("0.87 (95% CI 0.77 to 0.98)", RATIO, "reads as risk ratio 0.87 (95% CI 0.77 to 0.98); "
         "the fact is risk ratio 0.87 (95% CI 0.77 to 0.99)"),
        ("0.87 (90% CI 0.77 to 0.99)", RATIO, "reads as risk ratio 0.87 (90% CI 0.77 to 0.99); "
         "the fact is risk ratio 0.87 (95% CI 0.77 to 0.99)"),
        ("8 (95% CI 4 to 32)", EIGHT, "reads as number needed to treat 8 (95% CI 4 to 32); "
         "the fact is number needed to treat 8"),
        ("10%", POINTS, "reads as 10%; the fact is 9.07 percentage points"),
        ("9.07 points", POINTS, "reads as 9.07 points; the fact is 9.07 percentage points"),
        ("9.07%", POINTS, "reads as 9.07%; the fact is 9.07 percentage points"),
        ("0.3", CHANGE, "reads as standardised mean difference 0.3; "
         "the fact is standardised mean difference -0.3"),
        ("November 2018", MONTHLY, "reads as November 2018; the fact is October 2018"),
        ("October 2019", MONTHLY, "reads as October 2019; the fact is October 2018"),
        ("2018", MONTHLY, "reads as 2018; the fact is October 2018"),
        ("6 October 2018", MONTHLY, "reads as 6 October 2018; the fact is October 2018"),
        ("2,018", YEAR, "reads as 2,018; the fact is 2018"),
        ("since 2018", YEAR, "'since' is no part of the amount and stands outside; the fact is 2018"),
        ("2002 to 2005", YEARS, "reads as 2002 to 2005; the fact is 2002 to 2004"),
        ("2004 to 2002", YEARS, "reads as 2004 to 2002; the fact is 2002 to 2004"),
        ("2002", YEARS, "reads as 2002; the fact is 2002 to 2004"),
        ("2002 and 2004", YEARS, "reads as more than one amount (2002 and 2004); the fact is 2002 to 2004"),
    ],
)  # fmt: skip
def test_near_misses_are_refused_and_say_why(words, fact, why):
    assert means(words, fact) == why
