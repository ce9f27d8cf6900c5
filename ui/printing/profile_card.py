"""档案卡: one customer on paper: what hurts first, then what she likes by subject, her people, her last days here, and
what is to be ready when she comes next. Phones only when wanted, money and tier too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from core.people import ContactPerson, FamilyMember, Preference, Profile, VisitRow
from core.profile import avoided, avoided_by_all, coming, subjects
from core.terms import CustomerKind, PreferenceKind, VisitStatus
from ui import formats
from ui.language import tr
from ui.printing.flow import Flow, Row
from ui.printing.letterhead import Issue, group_title, masthead, writing_lines
from ui.printing.sheet import Box, Mark, Paper, Strip, Text
from ui.printing.typeset import lines, width
from ui.printing.visit_facts import harm_strips

_NAME, _FACT, _WORDS, _SOURCE = 22.0, 11.0, 11.0, 9.0  # sizes in points
_STEP = 17.0  # from line to line
_BOX = 10.0
_SUBJECT = 92.0  # the column of subjects, names and days
_VISITS = 6
"""Days told of the past."""
_HERE = (VisitStatus.ARRIVED, VisitStatus.DONE)


def set_card(profile: Profile, issue: Issue, *, phones: bool, amounts: bool, currency: str) -> Paper:
    """The card in pages. `phones`: and the other ways to reach her; `amounts`: and her tier."""
    card = _Card(profile, issue, phones=phones, amounts=amounts, currency=currency)

    def head(first: bool) -> Strip:
        return masthead(issue)

    flow = Flow(issue, head)
    for strip in card.who():
        flow.put(strip)
    for name, rows in card.groups():

        def title(again: bool, name: str = name) -> Strip:
            return group_title(issue, name, again=again)

        flow.group(title, rows)
    notes = writing_lines(issue, tr("今天新知道的"), flow.room)
    if notes is not None:
        flow.put(notes)
    return flow.finish(1)


class _Card:
    def __init__(self, profile: Profile, issue: Issue, *, phones: bool, amounts: bool, currency: str) -> None:
        self._profile, self._scale, self._today, self._form = profile, issue.scale, issue.at.date(), issue.form
        self._phones, self._amounts, self._currency = phones, amounts, currency

    # --- the head -------------------------------------------------------------------------------------------------

    def who(self) -> Iterator[Strip]:
        """Name, birthday and how she can be reached; then, on black, what hurts."""
        scale, row, form = self._scale, self._profile.row, self._form
        for line in lines(row.name, _NAME * scale, form.room, bold=True):
            yield Strip(32 * scale, (Text(form.left, 27 * scale, line, _NAME * scale, bold=True),))
        for facts in (self._facts(), self._reach() if self._phones else []):
            words = " · ".join(facts)
            for line in lines(words, _FACT * scale, form.room):
                yield Strip(_STEP * scale, (Text(form.left, 13 * scale, line, _FACT * scale),))
        yield Strip(6 * scale, ())
        harms = avoided_by_all(self._profile)
        for harm in harms:
            yield from harm_strips(harm, form.left, form.right, 12.5 * scale, 20 * scale)
        if not harms:
            words = tr("没有记过忌口与过敏")
            yield Strip(_STEP * scale, (Text(form.left, 13 * scale, words, _FACT * scale),))

    def _facts(self) -> list[str]:
        row, today = self._profile.row, self._today
        facts = [row.title or "", row.employer or "", row.work or ""]
        if row.birthday is not None:
            facts.append(tr("生日 {day}", day=formats.birthday(row.birthday)))
        if row.since is not None:
            facts.append(tr("{day} 起的客户", day=formats.full_day(row.since)))
        facts.append(tr("来过 {n} 次", n=row.visit_days) if row.visit_days else "")
        facts.append(tr("上次 {day}", day=formats.day(row.last_seen, today)) if row.last_seen else "")
        if self._amounts:
            facts.append(formats.tier_full_name(row.tier))
            facts.append(tr("累计消费 {money}", money=formats.money(row.spent_cents, self._currency)))
        return [fact for fact in facts if fact]

    def _reach(self) -> list[str]:
        row = self._profile.row
        found = [formats.phone(number) for number in row.phones]
        found += [tr("微信 {name}", name=row.wechat) if row.wechat else "", row.email or "", row.address or ""]
        found += [address.text for address in self._profile.addresses]
        return [one for one in found if one]

    # --- the groups -----------------------------------------------------------------------------------------------

    def groups(self) -> Iterator[tuple[str, Sequence[Row]]]:
        """(title, rows) of what there is to say."""
        company = self._profile.row.kind is CustomerKind.COMPANY
        groups = (
            (tr("下次来"), list(self._next_visit())),
            (tr("喜好"), list(self._likes())),
            (tr("联系人") if company else tr("家人"), list(self._people())),
            (tr("最近来过"), list(self._last_days())),
        )
        for title, rows in groups:
            if rows:
                yield title, rows

    def _likes(self) -> Iterator[Row]:
        for subject in subjects(self._profile.preferences):
            if subject.category is None:
                continue
            name = formats.category_name(subject.category)
            for place, preference in enumerate(subject.preferences):
                yield self._line(name if place == 0 else "", preference.text, _source(preference))

    def _people(self) -> Iterator[Row]:
        for contact in self._profile.contacts:
            yield self._person(contact, formats.buying_role(contact.role) if contact.role else "", contact.phone)
        for member in self._profile.family:
            yield self._person(member, member.relation or "", None)

    def _person(self, who: FamilyMember | ContactPerson, beside: str, phone: str | None) -> Row:
        """Name and relation; birthday; what is liked. What hurts stands above, with the name."""
        harm = tr("、").join(p.text for p in avoided(who.preferences))
        likes = tr("、").join(p.text for p in who.preferences if p.kind in (PreferenceKind.NEED, PreferenceKind.LIKE))
        born = tr("生日 {day}", day=formats.birthday(who.birthday)) if who.birthday is not None else ""
        parts = [beside if beside != who.name else "", born, formats.phone(phone) if self._phones else "", harm, likes]
        return self._line(who.name, " · ".join(part for part in parts if part))

    def _last_days(self) -> Iterator[Row]:
        """The last days here, the newest first: what for, how many, where, what was taken."""
        by_day: dict[date, list[str]] = {}
        for visit in self._profile.visits:
            if visit.status in _HERE and visit.day <= self._today:
                by_day.setdefault(visit.day, []).extend(_visit_facts(visit))
        for purchase in self._profile.purchases:
            words = purchase.items or tr("消费")
            if self._amounts:
                words = f"{words} {formats.money(purchase.paid_cents, self._currency)}"
            by_day.setdefault(purchase.day, []).append(words)
        for day in sorted(by_day, reverse=True)[:_VISITS]:
            yield self._line(formats.full_day(day), " · ".join(dict.fromkeys(by_day[day])))

    def _next_visit(self) -> Iterator[Row]:
        found = coming(self._profile, self._today, limit=len(self._profile.visits) + len(self._profile.followups))
        visit = next((one.visit for one in found if one.visit is not None), None)
        if visit is None:
            return
        when = formats.spoken_day_and_weekday(visit.day, self._today)
        at = formats.clock(visit.at)
        yield self._line(when, " · ".join(part for part in (at, *_visit_facts(visit)) if part))
        things = [(thing.text, thing.ready or visit.ready) for thing in visit.prepare]
        left = self._form.left + _SUBJECT * self._scale
        yield from ((strip,) for strip in _things(things, left, self._form.right, self._scale))

    def _line(self, name: str, words: str, beside: str = "") -> Row:
        """A name in its column, words beside it, and in small type where they come from; wrapped, never cut."""
        scale, left = self._scale, self._form.left + _SUBJECT * self._scale
        size, room = _WORDS * scale, self._form.right - left
        names = lines(name, size, _SUBJECT * scale - 8, bold=True) if name else []
        told = lines(words, size, room)
        strips = []
        for place in range(max(len(names), len(told), 1)):
            marks: list[Mark] = []
            if place < len(names):
                marks.append(Text(self._form.left, 13 * scale, names[place], size, bold=True))
            if place < len(told):
                marks.append(Text(left, 13 * scale, told[place], size))
            strips.append(Strip(_STEP * scale, tuple(marks)))
        strips += self._small(beside, told[-1] if told else "", strips) if beside else []
        return tuple(strips)

    def _small(self, words: str, after: str, strips: list[Strip]) -> list[Strip]:
        """Words in small type behind the last line where there is room, else below."""
        scale, right = self._scale, self._form.right
        size, left = _SOURCE * scale, self._form.left + _SUBJECT * scale
        start = left + width(after, _WORDS * scale) + 12 * scale
        if start + width(words, size) <= right:
            last = strips.pop()
            return [Strip(last.height, (*last.marks, Text(start, 13 * scale, words, size)))]
        return [Strip(12 * scale, (Text(left, 9 * scale, line, size),)) for line in lines(words, size, right - left)]


def _source(preference: Preference) -> str:
    day = formats.full_day(preference.learnt_on) if preference.learnt_on is not None else ""
    return " ".join(part for part in (day, preference.source or "") if part)


def _visit_facts(visit: VisitRow) -> list[str]:
    facts = [
        visit.purpose or visit.service or "",
        tr("{n} 位客人", n=visit.party) if visit.party else "",
        tr("住 {n} 晚", n=visit.nights) if visit.nights else "",
        visit.room_type or "",
        visit.place or "",
    ]
    return [fact for fact in facts if fact]


def _things(things: Iterable[tuple[str, bool]], left: float, right: float, scale: float) -> Iterator[Strip]:
    """What to make ready, each with its box."""
    size, lead = _WORDS * scale, (_BOX + 5) * scale
    for words, ready in things:
        for place, line in enumerate(lines(words, size, right - left - lead)):
            box = (Box(left, 4.2 * scale, _BOX * scale, ready),) if place == 0 else ()
            yield Strip(_STEP * scale, (*box, Text(left + lead, 13 * scale, line, size)))
