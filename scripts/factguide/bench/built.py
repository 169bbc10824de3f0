"""A built site to measure link checks on: as many pages as asked for, in the shape of a theme's."""

from __future__ import annotations

import random
from pathlib import Path

NAMES_IN_MENU = 70
LINKS_IN_TEXT = 20
WORDS = 650
_WORDS = (
    "the dose is raised slowly and your nurse will watch how you feel while the body gets used "
    "to it some people are sleepy at first so ask before you add another medicine"
)
_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="canonical" href="https://guide.example.org/{name}/">
<link rel="icon" href="../assets/icon.svg">
<link rel="stylesheet" href="../assets/guide.css">
<script src="../assets/guide.js" defer></script>
</head>
<body>
<header><a href="..">Home</a></header>
<nav><ul>
{menu}
</ul></nav>
<main><article>
<h1 id="{name}">{title}<a class="headerlink" href="#{name}" title="Link to this section">#</a></h1>
{sections}
<section class="sources"><h2 id="sources">Sources</h2><ol>
{sources}
</ol></section>
</article></main>
</body>
</html>
"""


def write_built(folder: Path, pages: int, seed: int = 1) -> None:
    """A sound built site: each page has a menu, ten sections, cited sources, links across."""
    chance = random.Random(seed)
    (folder / "assets").mkdir(parents=True)
    (folder / "assets/icon.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    (folder / "assets/guide.css").write_text("body { background: url(icon.svg) }")
    (folder / "assets/guide.js").write_text("")
    names = [f"page-{number:05d}" for number in range(pages)]
    for number, name in enumerate(names):
        (folder / name).mkdir()
        text = _page(name, number, names, chance)
        (folder / name / "index.html").write_text(text, encoding="utf-8")
    rows = [f'<li><a href="{name}/">{name}</a></li>' for name in names]
    home = "<!doctype html><html><body><ul>\n{}\n</ul></body></html>"
    (folder / "index.html").write_text(home.format("\n".join(rows)), encoding="utf-8")


def _page(name: str, number: int, names: list[str], chance: random.Random) -> str:
    near = [names[(number + step) % len(names)] for step in range(NAMES_IN_MENU)]
    return _PAGE.format(
        name=name,
        title=f"Generated {name}",
        menu="\n".join(f'<li><a href="../{other}/">The {other}</a></li>' for other in near),
        sections="\n".join(_section(part, names, chance) for part in range(10)),
        sources="\n".join(
            f'<li id="source-{one}"><a href="https://doi.org/10.1000/{one}">Source {one}</a></li>'
            for one in range(1, 11)
        ),
    )


def _section(part: int, names: list[str], chance: random.Random) -> str:
    words = " ".join(chance.choice(_WORDS.split()) for _ in range(WORDS // 10))
    across = " ".join(
        f'<a href="../{other}/#part-{chance.randrange(10)}">see {other}</a>'
        for other in chance.choices(names, k=LINKS_IN_TEXT // 10)
    )
    fact = (
        f'<span class="fact" data-fact="fact-{part}">{part + 2} hours</span>'
        f'<sup class="cite"><a href="#source-{part + 1}" aria-label="Source">{part + 1}</a></sup>'
    )
    heading = f'<h2 id="part-{part}">Part {part}<a href="#part-{part}" title="Link here">#</a></h2>'
    return f"{heading}\n<p>{words}</p>\n<p>It lasts {fact}. {across}</p>"
