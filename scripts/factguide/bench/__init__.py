"""The measurements behind ``make bench``. Speed is read here, and never asserted in a test."""
