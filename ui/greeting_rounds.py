"""A round of greetings: the day's customers one after another, with the words for each, and what became of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from core.errors import KnownError
from core.greetings import occasion_of
from core.people import FollowupRow
from ui import greetings
from ui.context import Context
from ui.greetings import Greeting


class State(Enum):
    OPEN = auto()
    SENT = auto()
    SKIPPED = auto()
    REFUSED = auto()
    """Meanwhile on the blacklist, or without consent."""
    GONE = auto()
    """Done elsewhere, or the customer is gone."""


@dataclass(slots=True)
class Turn:
    """One customer's turn. `place`: which of the greeting's options; `text`: the words as they will be sent."""

    row: FollowupRow
    state: State = State.OPEN
    greeting: Greeting | None = None
    place: int = 0
    text: str = ""
    history_id: int | None = None


@dataclass(slots=True)
class GreetingRound:
    """Read when it begins; every turn is looked at anew when it comes, and again when it is marked."""

    ctx: Context
    turns: list[Turn] = field(default_factory=list)
    at: int = 0
    _used: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of_today(cls, ctx: Context) -> GreetingRound:
        today = ctx.today()
        rows = ctx.archive.greetings.due(today)
        return cls(ctx, [Turn(row) for row in rows if occasion_of(row, today) is not None])

    @property
    def turn(self) -> Turn:
        return self.turns[self.at]

    @property
    def over(self) -> bool:
        return self.at >= len(self.turns)

    def count(self, state: State) -> int:
        return sum(turn.state is state for turn in self.turns)

    def of(self, *states: State) -> Iterator[Turn]:
        return (turn for turn in self.turns if turn.state in states)

    # --- going ----------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Look at the first turn that can be taken."""
        self.at = 0
        self._settle()

    def forward(self) -> None:
        """To the next turn that can be taken; behind the last one the round is over."""
        self.at += 1
        self._settle()

    def _settle(self) -> None:
        while not self.over and not self.look():
            self.at += 1

    def back(self) -> None:
        """To the turn before that was shown, also one that is done or skipped."""
        before = [i for i in range(self.at) if self.turns[i].state not in (State.REFUSED, State.GONE)]
        if before:
            self.at = before[-1]

    def look(self) -> bool:
        """Read the words for the turn in hand, and whether she may still be greeted; False: pass her over."""
        turn, archive, today = self.turn, self.ctx.archive, self.ctx.today()
        if turn.state in (State.SENT, State.SKIPPED):
            return True
        try:
            if not archive.greetings.allowed(turn.row.customer_id, today):
                turn.state = State.REFUSED
                return False
            if turn.greeting is None:
                turn.greeting = greetings.greeting(archive, archive.followups.get(turn.row.id), today)
                self._choose(turn)
        except KnownError:
            turn.state = State.GONE
            return False
        return bool(turn.text)

    # --- words ----------------------------------------------------------------------------------------------------

    def _choose(self, turn: Turn) -> None:
        """Of her words those that were said least in this round."""
        assert turn.greeting is not None
        options = turn.greeting.options
        least = min((self._used[one.template] for one in options), default=0)
        turn.place = next((i for i, one in enumerate(options) if self._used[one.template] == least), 0)
        if options:
            turn.text = options[turn.place].text
            self._used[options[turn.place].template] += 1

    def other_words(self) -> None:
        """The next text for her; what was written by hand goes."""
        turn = self.turn
        assert turn.greeting is not None
        if turn.greeting.options:
            turn.place = (turn.place + 1) % len(turn.greeting.options)
            turn.text = turn.greeting.options[turn.place].text

    # --- deeds ----------------------------------------------------------------------------------------------------

    def mark_sent(self) -> None:
        """She has it: the follow-up is done, the contact noted. Whoever may not be greeted any more is not marked."""
        turn, ctx = self.turn, self.ctx
        if turn.state is State.SENT:
            return
        try:
            changes = ctx.archive.greetings.sent(turn.row.id, ctx.today(), turn.text)
        except KnownError as error:
            turn.state = State.REFUSED if error.key == "greeting_refused" else State.GONE
            return
        turn.state, turn.history_id = State.SENT, changes.history_id
        ctx.changed(changes)

    def skip(self) -> None:
        if self.turn.state is State.OPEN:
            self.turn.state = State.SKIPPED

    def take_back(self, *turns: Turn) -> int:
        """Those were not sent after all; how many could be taken back. The newest first, as they were done."""
        done = 0
        for turn in sorted(turns, key=lambda one: one.history_id or 0, reverse=True):
            if turn.history_id is None:
                continue
            try:
                changes = self.ctx.archive.undo(turn.history_id)
            except KnownError as error:
                self.ctx.alarm(error)
                break
            self.ctx.undone(turn.history_id, changes)
            turn.state, turn.history_id = State.OPEN, None
            done += 1
        return done
