"""Rules that make follow-ups by themselves: which occasion, for whom, due when (domain.md sections 4 and 6).

A rule looks at a *window* of days and names the occasions in it. An Occasion's key is the same whenever it is looked
at, so one rule makes one follow-up for one customer and occasion however often the program starts. The window:

- Ahead: the coming AHEAD days, so that a morning shows the week to come. A birthday comes up `lead_days` ahead.
- Back: everything since the last run, at most LOOK_BACK days, so that a shop closed for a week loses nothing (it stands
  there as overdue). A last run in the future (the clock was wrong) counts as LOOK_BACK: nothing is made twice anyway.
- The first run ever, and lists that are imported later, must not bring up a year of the past: a birthday that is over
  is not congratulated, after-sale contact is for purchases of the last RECENT days and never for what was due before
  the first run, and a return visit that was due then, or more than a week ago, is no follow-up any more: that customer
  is *neglected* and stands on the first page instead. Open complaints come up however old they are.

A follow-up is due on the day itself: the birthday, the day of the return visit, the day before the visit. What falls on
a day on which the shop is closed moves (core/holidays.py): greetings, preparations and the end of a consent to the last
open day before, all else to the next open day. The key never moves.

rules.py: what the shop chooses; window.py: the days; occasions.py: the single rules; core/own_rules.py: the shop's own.
"""

from core.reminders.occasions import ALWAYS_OPEN as ALWAYS_OPEN
from core.reminders.occasions import Occasion as Occasion
from core.reminders.occasions import Whose as Whose
from core.reminders.occasions import after_sale_days as after_sale_days
from core.reminders.occasions import after_sales as after_sales
from core.reminders.occasions import birthday as birthday
from core.reminders.occasions import complaint as complaint
from core.reminders.occasions import consent_ends as consent_ends
from core.reminders.occasions import customer_since as customer_since
from core.reminders.occasions import expected as expected
from core.reminders.occasions import expected_day as expected_day
from core.reminders.occasions import festival as festival
from core.reminders.occasions import gap_days as gap_days
from core.reminders.occasions import preparation as preparation
from core.reminders.occasions import preparation_days as preparation_days
from core.reminders.occasions import return_visit as return_visit
from core.reminders.occasions import return_visit_contacts as return_visit_contacts
from core.reminders.occasions import yearly_day as yearly_day
from core.reminders.occasions import yearly_key as yearly_key
from core.reminders.rules import DEFAULT_RULES as DEFAULT_RULES
from core.reminders.rules import KEY_TIERS as KEY_TIERS
from core.reminders.rules import OTHER_INTERVAL as OTHER_INTERVAL
from core.reminders.rules import OWN_STAFF as OWN_STAFF
from core.reminders.rules import PROMOTIONAL as PROMOTIONAL
from core.reminders.rules import RETURN_INTERVALS as RETURN_INTERVALS
from core.reminders.rules import AfterSaleRule as AfterSaleRule
from core.reminders.rules import AnniversaryRule as AnniversaryRule
from core.reminders.rules import BirthdayRule as BirthdayRule
from core.reminders.rules import ComplaintRule as ComplaintRule
from core.reminders.rules import ConsentRule as ConsentRule
from core.reminders.rules import ExpectedRule as ExpectedRule
from core.reminders.rules import FestivalRule as FestivalRule
from core.reminders.rules import PreparationRule as PreparationRule
from core.reminders.rules import PromiseRule as PromiseRule
from core.reminders.rules import ReturnVisitRule as ReturnVisitRule
from core.reminders.rules import Rule as Rule
from core.reminders.rules import Rules as Rules
from core.reminders.rules import changes_of as changes_of
from core.reminders.rules import rules_with as rules_with
from core.reminders.rules import tiers_with as tiers_with
from core.reminders.window import AHEAD as AHEAD
from core.reminders.window import LOOK_BACK as LOOK_BACK
from core.reminders.window import RECENT as RECENT
from core.reminders.window import Window as Window
from core.reminders.window import due_on as due_on
from core.reminders.window import since as since
from core.reminders.window import window as window
