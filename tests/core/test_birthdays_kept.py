"""10,000 random birthdays over 30 years, each kept day against a calendar of its own: the months of tyme4py."""

import random
from datetime import date

from core.calendars import birthdays_between, observed
from core.people import Birthday
from core.terms import Calendar
from tests.storage.occasion_oracle import kept_on, lunar_days

MANY, YEARS = 10_000, range(2020, 2050)


def random_birthdays() -> list[Birthday]:
    """A third solar, the others lunar; often the days on which the rules of the field differ from plain counting."""
    chance, found = random.Random(5), []
    while len(found) < MANY:
        year = chance.choice((None, chance.randrange(1930, 2020)))
        kind = chance.random()
        if kind < 0.3:
            day = date.fromordinal(date(2000, 1, 1).toordinal() + chance.randrange(366))
            found.append(Birthday(Calendar.SOLAR, year, day.month, day.day))
        elif kind < 0.35:
            found.append(Birthday(Calendar.SOLAR, year, 2, 29))
        else:
            day_of = 30 if kind < 0.5 else chance.randrange(1, 31)
            leap = chance.random() < 0.3
            found.append(Birthday(Calendar.LUNAR, year, chance.randrange(1, 13), day_of, leap))
    return found


def test_ten_thousand_birthdays_over_thirty_years() -> None:
    wrong: list[Birthday] = []
    seen: dict[tuple[str, int, int, bool], list[date]] = {}
    for birthday in random_birthdays():
        told = (birthday.calendar.value, birthday.month, birthday.day, birthday.leap)
        expected = seen.setdefault(told, [kept_on(told, year) for year in YEARS])
        if [observed(birthday, year) for year in YEARS] != expected:
            wrong.append(birthday)
    assert wrong == []
    kinds = {(b.calendar, b.leap, b.day == 30) for b in random_birthdays()}
    assert {(Calendar.LUNAR, True, True), (Calendar.LUNAR, True, False), (Calendar.SOLAR, False, False)} <= kinds


def test_the_window_holds_exactly_the_days_kept_in_it() -> None:
    """Day by day over three years, for SQL asks by the window."""
    first, last = date(2032, 6, 1), date(2035, 5, 31)
    window = birthdays_between(first, last)
    for birthday in set(random_birthdays()[:600]):
        told = (birthday.calendar.value, birthday.month, birthday.day, birthday.leap)
        expected = [day for year in range(2031, 2037) if first <= (day := kept_on(told, year)) <= last]
        bare = Birthday(birthday.calendar, None, birthday.month, birthday.day, birthday.leap)
        assert sorted(window.get(bare, ())) == sorted(expected), birthday
    assert len(lunar_days(2033)) > 380  # the year with the late leap month is among them
