"""What a shop says to its customers in English, as templates (core/greeting_places.py): the occasions of
core/greeting_texts_zh.py.
"""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, ...]] = {
    "birthday": (
        "Dear {call}, happy birthday. Wishing you good health and a year full of good things.[ — {shop}]",
        "Happy birthday, {call}. May the year ahead be kind to you.[ — {shop}]",
        "Dear {call}, many happy returns of the day. We hope it is a lovely one.[ — {shop}]",
        "Happy birthday, {call}. We have not forgotten the {preference}, so do come by when you can.[ — {shop}]",
        "Happy birthday, {call}, and thank you for {years} years with us.[ — {shop}]",
        "All the best on your birthday, {call}. Enjoy every minute of it.[ — {shop}]",
    ),
    "birthday_early": (
        "Dear {call}, a little early, but happy birthday from all of us.[ — {shop}]",
        "Dear {call}, your birthday is nearly here. Wishing you a wonderful day in advance.[ — {shop}]",
        "Dear {call}, {day} is your birthday, and we wanted to be the first to wish you well.[ — {shop}]",
        "Dear {call}, if you would like to celebrate with us, just say a word. Happy birthday in advance.[ — {shop}]",
    ),
    "birthday_late": (
        "Dear {call}, this comes a few days late, but happy birthday all the same.[ — {shop}]",
        "Belated birthday wishes, {call}. May your new year be a happy and healthy one.[ — {shop}]",
        "Dear {call}, we missed the day itself, so here it is now: happy birthday and all the best.[ — {shop}]",
    ),
    "birthday_family": (
        "Dear {call}, please wish {person} a happy birthday from us.[ — {shop}]",
        "Dear {call}, we hear {person} has a birthday. Health and happiness to you all.[ — {shop}]",
        "Dear {call}, a happy birthday to your {relation}[, {person}], from everyone here.[ — {shop}]",
        "Dear {call}, best birthday wishes to your {relation}. Have a lovely day together.[ — {shop}]",
        "Dear {call}, we hear there is a birthday in the family. Have a lovely day together.[ — {shop}]",
    ),
    "wedding": (
        "Dear {call}, happy anniversary to you both. Wishing you many more years together.[ — {shop}]",
        "Dear {call}, {years} years together is something to celebrate. Warm wishes to you both.[ — {shop}]",
        "Dear {call}, all the best to the two of you on your anniversary.[ — {shop}]",
    ),
    "yearly": (
        "Dear {call}, today is {festival}. Wishing you all the best.[ — {shop}]",
        "Dear {call}, we remembered: {festival}. Have a very good day.[ — {shop}]",
        "Dear {call}, warm wishes to you and yours on {festival}.[ — {shop}]",
    ),
    "anniversary": (
        "Dear {call}, you have been coming to us for {years} years now. Thank you for your trust.[ — {shop}]",
        "Dear {call}, {years} years already. We are lucky to have you as a guest.[ — {shop}]",
        "Dear {call}, thank you for staying with us all this time. All the best to you.[ — {shop}]",
        "Dear {call}, thank you for being such a good friend of ours.[ — {shop}]",
    ),
    "after_sale": (
        "Dear {call}, thank you for coming the other day. Was everything to your liking?[ — {shop}]",
        "Dear {call}, how do you like the {item}? If there is anything, please tell us.[ — {shop}]",
        "Dear {call}, thank you for your visit on {day}. We would be glad to hear what you thought.[ — {shop}]",
        "Dear {call}, were you well looked after last time? Tell us what we can do better.[ — {shop}]",
    ),
    "return_visit": (
        "Dear {call}, it has been a while. We hope you are well, and would love to see you again.[ — {shop}]",
        "Dear {call}, we have missed you. How have you been?[ — {shop}]",
        "Dear {call}, it has been a while. The {preference} is still here for you.[ — {shop}]",
        "Dear {call}, when you have a quiet hour, come and see us.[ — {shop}]",
    ),
    "expected_purchase": (
        "Dear {call}, it is about time for your usual. Shall we put it aside for you?[ — {shop}]",
        "Dear {call}, is there enough of the {item} left? We can get some ready for you.[ — {shop}]",
        "Dear {call}, you are often with us around now. Tell us what you need and it will be ready.[ — {shop}]",
    ),
    "win_back": (
        "Dear {call}, we have not seen you for a long time. If something went wrong, please tell us.[ — {shop}]",
        "Dear {call}, a few things are new here, and we would love to show you.[ — {shop}]",
        "Dear {call}, we still remember the {preference}. Tell us when it suits you.[ — {shop}]",
        "Dear {call}, we often think of you and hope to see you again.[ — {shop}]",
    ),
    "preparation": (
        "Dear {call}, we look forward to seeing you, and all is arranged. Tell us if anything changes.[ — {shop}]",
        "Dear {call}, just to confirm your visit. We will have the {preference} ready for you.[ — {shop}]",
        "Dear {call}, your visit is coming up. Tell us if there is anything we should prepare.[ — {shop}]",
    ),
    "complaint": (
        "Dear {call}, we have noted what you told us and will let you know as soon as it is settled.[ — {shop}]",
        "Dear {call}, we are sorry about last time. Please tell us how we can put it right.[ — {shop}]",
    ),
    "promise": (
        "Dear {call}, we have not forgotten our promise, and will tell you when it is done.[ — {shop}]",
        "Dear {call}, we are working on what we promised you. You will hear from us.[ — {shop}]",
    ),
    "consent": (
        "Dear {call}, may we go on sending you our news and good wishes? Just tell us if not.[ — {shop}]",
        "Dear {call}, you allowed us to write to you, and that runs out soon. Is it still all right?[ — {shop}]",
    ),
    "referral": (
        "Dear {call}, thank you for sending {person} to us. We will take good care.[ — {shop}]",
        "Dear {call}, {person} has been here. Thank you for trusting us.[ — {shop}]",
        "Dear {call}, the friend you sent has been here. Thank you for your kind words.[ — {shop}]",
    ),
    "own": (
        "Dear {call}, just a word to wish you well.[ — {shop}]",
        "Dear {call}, how are you? If you need anything, let us know.[ — {shop}]",
        "Dear {call}, we have kept the {preference} in mind. Come by when you can.[ — {shop}]",
    ),
    "festival": (
        "Dear {call}, all the best to you and your family for {festival}.[ — {shop}]",
        "Dear {call}, it is {festival}. Wishing you health and good cheer.[ — {shop}]",
        "Dear {call}, warm wishes from us for {festival}.[ — {shop}]",
    ),
    "festival.spring": (
        "Dear {call}, happy Chinese New Year. Health, luck and joy to you and your family.[ — {shop}]",
        "Dear {call}, a very happy Spring Festival, and thank you for the past year.[ — {shop}]",
        "Dear {call}, may the new year bring you good fortune and much to laugh about.[ — {shop}]",
        "Dear {call}, best wishes for the Year to come, from all of us.[ — {shop}]",
    ),
    "festival.new_years_eve": (
        "Dear {call}, a warm and happy New Year's Eve to you and your family.[ — {shop}]",
        "Dear {call}, thank you for this year. May tonight's dinner be the best of it.[ — {shop}]",
    ),
    "festival.lantern": (
        "Dear {call}, happy Lantern Festival. May all be bright for you this year.[ — {shop}]",
        "Dear {call}, enjoy the lanterns tonight. All the best to your family.[ — {shop}]",
    ),
    "festival.dragon_boat": (
        "Dear {call}, health and peace to you this Dragon Boat Festival.[ — {shop}]",
        "Dear {call}, a good Dragon Boat Festival to you and yours.[ — {shop}]",
    ),
    "festival.double_seventh": (
        "Dear {call}, happy Qixi. Much love to you and yours.[ — {shop}]",
        "Dear {call}, a sweet Qixi to you.[ — {shop}]",
    ),
    "festival.ghost": (
        "Dear {call}, the evenings are getting cool. Take good care of yourself.[ — {shop}]",
        "Dear {call}, autumn is near. We hope you and your family are well.[ — {shop}]",
    ),
    "festival.mid_autumn": (
        "Dear {call}, happy Mid-Autumn Festival. May you have your dear ones around you.[ — {shop}]",
        "Dear {call}, the moon is full tonight. All the best to your family.[ — {shop}]",
        "Dear {call}, thank you for everything, and a happy Mid-Autumn Festival.[ — {shop}]",
    ),
    "festival.winter_solstice": (
        "Dear {call}, it is the winter solstice. Have something hot and stay well.[ — {shop}]",
        "Dear {call}, from today the days grow longer. May yours grow brighter, too.[ — {shop}]",
    ),
    "festival.qingming": (
        "Dear {call}, the weather changes quickly these days. Please take care of yourself.[ — {shop}]",
        "Dear {call}, we hope you and your family are well this spring.[ — {shop}]",
    ),
    "festival.new_year": (
        "Dear {call}, happy New Year. May it be a healthy and a good one.[ — {shop}]",
        "Dear {call}, thank you for the past year, and all the best for the new one.[ — {shop}]",
        "Dear {call}, a happy New Year to you and your family.[ — {shop}]",
    ),
    "festival.national": (
        "Dear {call}, enjoy the National Day holidays.[ — {shop}]",
        "Dear {call}, a restful National Day week to you and your family.[ — {shop}]",
    ),
    "festival.labour": (
        "Dear {call}, you have earned a rest. Enjoy the May holidays.[ — {shop}]",
        "Dear {call}, a good Labour Day to you.[ — {shop}]",
    ),
    "festival.mothers_day": (
        "Dear {call}, a happy Mother's Day to you and all the mothers in your family.[ — {shop}]",
        "Dear {call}, warm wishes for Mother's Day.[ — {shop}]",
    ),
    "festival.fathers_day": (
        "Dear {call}, a happy Father's Day to you and all the fathers in your family.[ — {shop}]",
        "Dear {call}, warm wishes for Father's Day.[ — {shop}]",
    ),
    "festival.women": (
        "Dear {call}, happy Women's Day. Be good to yourself today.[ — {shop}]",
        "Dear {call}, all the best to you on Women's Day.[ — {shop}]",
    ),
    "festival.teachers": (
        "Dear {call}, happy Teachers' Day, and thank you for all that you do.[ — {shop}]",
        "Dear {call}, warm wishes for Teachers' Day.[ — {shop}]",
    ),
    "festival.valentine": (
        "Dear {call}, happy Valentine's Day.[ — {shop}]",
        "Dear {call}, a sweet Valentine's Day to you and yours.[ — {shop}]",
    ),
    "festival.christmas": (
        "Dear {call}, merry Christmas and all the best to your family.[ — {shop}]",
        "Dear {call}, a warm and happy Christmas to you.[ — {shop}]",
    ),
}
