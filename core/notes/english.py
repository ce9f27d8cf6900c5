"""The same statements in English: Zhou Yaqin is allergic to peanuts, doesn't eat coriander, likes carrot juice."""

from __future__ import annotations

import re

from core.notes.categories import coverage, guess_category
from core.notes.kinds import Statement
from core.terms import Category, PreferenceKind

_LEAD = re.compile(
    r"^(?:(?:and|but|also|note|she|he|they|customer|guest|client|who|says?|said|mentioned|that|"
    r"(?:usually|always)(?! (?:has|orders|takes|drinks|sits|stays|asks|books)\b)|really|just|still|would|"
    r"is|are|was|has(?= an? .*allerg)|please|very|only(?= [a-z]+ing))\b[,:\s]*)*",
    re.IGNORECASE,
)
_ALLERGY = re.compile(r"\ballerg(?:ic|y|ies)\b|\bintoleran(?:t|ce)\b|\banaphyla", re.IGNORECASE)
_NO_ALLERGY = re.compile(r"\bno (?:known )?(?:\w+ )?allerg|\bnot allergic", re.IGNORECASE)
_NOT = (
    r"(?:does(?:n't| not)|do(?:n't| not)|dont|doesnt|never|can(?:'t|not| not)|cant|won't|will not|"
    r"must not|mustn't|not)"
)
_DISLIKE = re.compile(
    rf"^{_NOT}\s+(?:really\s+|even\s+)?(?:like|love|eat|drink|want|take|touch|have|stand|tolerate|"
    rf"enjoy|care for|use|add|put|sit|be)\b"
    r"|^(?:hates?|dislikes?|avoids?|refuses?|afraid of|no|without|never|keep away from|can't stand)\b",
    re.IGNORECASE,
)
_LIKE = re.compile(
    r"^(?:likes?|loves?|prefers?|enjoys?|(?:is )?(?:very )?fond of|adores?|drinks?|"
    r"favou?rite(?: \w+){0,2} (?:is|are)|"
    r"(?:always|usually) (?:has|orders|takes|drinks|sits|stays|asks for|books))\s+|sits (?=by|in|at|near|on)",
    re.IGNORECASE,
)
_LIKE_VERB = re.compile(
    r"^(?:(?:to )?(?:eat|drink|have|listen to|sit|use)\s+|(?:eating|drinking|having|listening to|"
    r"sitting)\s+)",
    re.IGNORECASE,
)
_NEED = re.compile(
    r"^(?:needs?|requires?|wants?|must have|would like|asks? for|asked for|insists? on|"
    r"likes? to have|only (?:wants?|needs?|accepts?|lets?|sees?|takes?)|asks? only for)\s+(?:to have\s+)?",
    re.IGNORECASE,
)
_ONLY = re.compile(r"^only (?:wants?|drinks?|eats?|uses?|sits?|wears?|orders?|takes?|sees?|books?)\b", re.IGNORECASE)
_LESS = re.compile(r"^(?:(?:a )?(?:little |bit )?(?:less|more|extra)|light on|easy on|half|double)\b", re.IGNORECASE)
_SERVES = re.compile(r"\bto (?:cut|do|style|colou?r|massage|serve|wash)\b")
_CIRCUMSTANCE = re.compile(
    r"\b(?:vegetarian|vegan|diabetic|pregnant|wheelchair|left-handed|hard of hearing|bad (?:back|knees?|hip|"
    r"shoulder)|sore|halal|"
    r"(?:gluten|dairy|sugar|lactose|nut|alcohol)[- ]free|light sleeper|tall|"
    r"kosher|low[- ](?:salt|sugar|fat))\b",
    re.IGNORECASE,
)
_STORY = re.compile(
    r"\b(?:was|were|had|came|went|from|friend|works?|owner|company|paid|bought|introduced|married)\b", re.IGNORECASE
)


def read_preference_english(clause: str, bare: bool = True) -> Statement | None:
    """The preference an English clause states, None when it states none; `bare` as in kinds.read_preference."""
    text = clause.strip(" ,;.:")
    text = text[m.end() :] if (m := _LEAD.match(text)) and m.end() < len(text) else text
    if _ALLERGY.search(text) and not _NO_ALLERGY.search(text):
        thing = guess_category(text)
        return Statement(
            PreferenceKind.ALLERGY, re.sub(r"^(?:has|have) (?:an? )?", "", text, flags=re.IGNORECASE), thing
        )
    if _DISLIKE.search(text):
        return Statement(PreferenceKind.DISLIKE, text, guess_category(text))
    if _ONLY.match(text):
        return Statement(PreferenceKind.NEED, text, Category.STAFF if _SERVES.search(text) else guess_category(text))
    for pattern, kind in ((_NEED, PreferenceKind.NEED), (_LIKE, PreferenceKind.LIKE)):
        if (m := pattern.match(text)) and text[m.end() :].strip():
            words = text[m.end() :].strip()
            if kind is PreferenceKind.LIKE:
                words = _LIKE_VERB.sub("", words, count=1)
            return Statement(kind, words, guess_category(text))
    if _LESS.match(text) and guess_category(text) is not Category.OTHER:
        return Statement(PreferenceKind.NEED, text, guess_category(text))
    if _CIRCUMSTANCE.search(text):
        return Statement(PreferenceKind.NEED, text, guess_category(text))
    if bare and len(text) <= 40 and not _STORY.search(text) and coverage(text) >= 0.5:
        category = guess_category(text)
        return Statement(PreferenceKind.LIKE, text, category) if category is not Category.OTHER else None
    return None
