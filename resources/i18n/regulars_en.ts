<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
  <context>
    <name>regulars</name>
    <message>
      <location filename="ui/filter_words.py" />
      <source> 且 </source>
      <translation> and </translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source> 份</source>
      <translation> ×</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/reminder_words.py" />
      <source> 天</source>
      <translation>
        <numerusform> day</numerusform>
        <numerusform> days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/reminder_words.py" />
      <source> 天内</source>
      <translation>
        <numerusform> day</numerusform>
        <numerusform> days</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source> 或 </source>
      <translation> or </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/import_limits.py" />
      <source> 秒</source>
      <translation> seconds</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>--from 的日子在 --to 的后面</source>
      <translation>--from is after --to</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>.xlsx .csv .vcf .ics .json，报告还有 .pdf</source>
      <translation>.xlsx .csv .vcf .ics .json; the report also .pdf</translation>
    </message>
    <message>
      <location filename="ui/widgets/rating_scale.py" />
      <source>1 是{low}，5 是{high}</source>
      <translation>1 is {low}, 5 is {high}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/matrix_rules.py" />
      <source>1 是一样要紧，2 是两倍，0 是不算。</source>
      <translation>1 counts once, 2 twice, 0 not at all.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>30 天内</source>
      <translation>In the last 30 days</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>30 天内可以一键撤销。</source>
      <translation>You can undo it for 30 days.</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_done.py" />
      <source>30 天内可以一键撤销；导入后改过的会留下。</source>
      <translation>One press takes it back for 30 days; what you change in the meantime stays.</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_choose.py" />
      <source>30 天内可以撤销</source>
      <translation>Can be undone for 30 days</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>31 到 90 天前</source>
      <translation>31 to 90 days ago</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_editors.py" />
      <source>3月8日</source>
      <translation>03-08</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>58 毫米小票</source>
      <translation>58 mm roll</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>58 毫米小票，一桌一张</source>
      <translation>58 mm slips, one a party</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <location filename="ui/printing/followup_list.py" />
      <location filename="ui/widgets/followup_list.py" />
      <source>7 天内</source>
      <translation>Within 7 days</translation>
    </message>
    <message>
      <location filename="ui/printing/followup_list.py" />
      <source>7 天内 {count}</source>
      <translation>next 7 days {count}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/today.py" />
      <source>7 天内 {n} 位</source>
      <translation>
        <numerusform>{n} within 7 days</numerusform>
        <numerusform>{n} within 7 days</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <source>7 天内没有</source>
      <translation>None within 7 days</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_filters.py" />
      <source>7 天内生日</source>
      <translation>Birthday in 7 days</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>80 毫米小票</source>
      <translation>80 mm roll</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>80 毫米小票，一桌一张</source>
      <translation>80 mm slips, one a party</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>91 天到一年前</source>
      <translation>91 days to a year ago</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>A4 纸</source>
      <translation>A4</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>A5 纸，半张</source>
      <translation>A5, half a sheet</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>CSV 表</source>
      <translation>CSV file</translation>
    </message>
    <message>
      <location filename="ui/exporting.py" />
      <source>CSV 表 (*.csv)</source>
      <translation>CSV file (*.csv)</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_editors.py" />
      <source>Enter 保存，Shift+Enter 换行</source>
      <translation>Enter saves, Shift+Enter starts a new line</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>Excel 表</source>
      <translation>Excel workbook</translation>
    </message>
    <message>
      <location filename="ui/exporting.py" />
      <location filename="ui/pages/importing_deeds.py" />
      <source>Excel 表 (*.xlsx)</source>
      <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <source>Excel 表格 (*.xlsx)</source>
      <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_choose.py" />
      <source>Excel、CSV、手机通讯录（vcf）都行；客户名单和消费记录会自己认出来。</source>
      <translation>Excel, CSV or phone contacts (vcf). Customer lists and purchases are told apart for you.</translation>
    </message>
    <message>
      <location filename="ui/exporting.py" />
      <source>JSON (*.json)</source>
      <translation>JSON (*.json)</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>JSON，给程序用的</source>
      <translation>JSON, for programs</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>Letter 纸</source>
      <translation>Letter</translation>
    </message>
    <message>
      <location filename="ui/exporting.py" />
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>PDF，四页</source>
      <translation>PDF, four pages</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>VIP</source>
      <translation>VIP</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>VIP 客户</source>
      <translation>VIP</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/import_limits.py" />
      <source>xlsx 是压缩的，解开后常有十几倍大</source>
      <translation>An xlsx file is compressed; unpacked it is often ten times as big</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_deeds.py" />
      <source>{about}。会重复的，以后也不再来。</source>
      <translation>{about}. What repeats won't come again.</translation>
    </message>
    <message>
      <location filename="ui/printing/followup_list.py" />
      <source>{about}：{words}</source>
      <translation>{about}: {words}</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>{at} 在安静时间里，会等到 {until} 再说。</source>
      <translation>{at} is in the quiet hours: you'll be told at {until}.</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_header.py" />
      <source>{birthday}（{away}）</source>
      <translation>{birthday} ({away})</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>{by}，来源：{source}</source>
      <translation>{by}; source: {source}</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>{category}{kind}</source>
      <translation>{category}: {kind}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_entries.py" />
      <source>{channel}联系</source>
      <translation>Contact by {channel}</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <location filename="ui/models/customer_table.py" />
      <location filename="ui/models/figures.py" />
      <location filename="ui/models/import_preview.py" />
      <location filename="ui/models/import_result.py" />
      <location filename="ui/pages/profile_fact_line.py" />
      <source>{column}：{words}</source>
      <translation>{column}: {words}</translation>
    </message>
    <message>
      <location filename="ui/printing/slips.py" />
      <location filename="ui/widgets/week_grid.py" />
      <source>{count} 位</source>
      <translation>Party of {count}</translation>
    </message>
    <message>
      <location filename="ui/widgets/month_grid.py" />
      <source>{count} 项：{words}</source>
      <translation>{count}: {words}</translation>
    </message>
    <message>
      <location filename="ui/pages/today_birthdays.py" />
      <location filename="ui/printing/birthday_list.py" />
      <source>{customer} 的{relation}</source>
      <translation>{customer}: {relation}</translation>
    </message>
    <message>
      <location filename="ui/pages/today_birthdays.py" />
      <source>{customer} 的家人</source>
      <translation>{customer}'s family</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>{day} {value}</source>
      <translation>{day} {value}</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/pages/followup_actions.py" />
      <location filename="ui/printing/birthday_list.py" />
      <location filename="ui/printing/visit_facts.py" />
      <source>{day} {weekday}</source>
      <translation>{weekday} {day}</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_cards.py" />
      <source>{day} → 今天</source>
      <translation>{day} → today</translation>
    </message>
    <message>
      <location filename="ui/printing/customer_list.py" />
      <source>{day} 农历</source>
      <translation>{day} lunar</translation>
    </message>
    <message>
      <location filename="ui/dialogs/recycle_bin.py" />
      <source>{day} 删除</source>
      <translation>deleted {day}</translation>
    </message>
    <message>
      <location filename="ui/widgets/topbar.py" />
      <source>{day} 备份过</source>
      <translation>Backed up on {day}</translation>
    </message>
    <message>
      <location filename="ui/widgets/followup_row.py" />
      <source>{day} 完成</source>
      <translation>{day}: done</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_adder.py" />
      <source>{day} 已经过去了，换一个日子</source>
      <translation>{day} is past. Choose another day</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/profile_days.py" />
      <source>{day} 成为客户 {n} 周年</source>
      <translation>
        <numerusform>{day}: a customer for {n} year</numerusform>
        <numerusform>{day}: a customer for {n} years</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/neglected_row.py" />
      <source>{day} 有跟进</source>
      <translation>Follow-up: {day}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/profile_people.py" />
      <source>{day} 满 {n} 岁</source>
      <translation>
        <numerusform>{day}, turns {n}</numerusform>
        <numerusform>{day}, turns {n}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/profile_people.py" />
      <source>{day} 生日</source>
      <translation>birthday {day}</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>{day} 的意见未了</source>
      <translation>Complaint of {day} still open</translation>
    </message>
    <message>
      <location filename="ui/dialogs/runs.py" />
      <source>{day} 的排名删掉了</source>
      <translation>Ranking of {day} deleted</translation>
    </message>
    <message>
      <location filename="ui/preference_words.py" />
      <source>{day} 起不是了</source>
      <translation>No longer since {day}</translation>
    </message>
    <message>
      <location filename="ui/printing/profile_card.py" />
      <source>{day} 起的客户</source>
      <translation>Customer since {day}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <source>{day}来店不合意</source>
      <translation>Not pleased with the visit on {day}</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <source>{day}要买</source>
      <translation>To buy for {day}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/runs.py" />
      <source>{day}（自动）</source>
      <translation>{day} (automatic)</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>{festival}（{day}）问候</source>
      <translation>Greeting for {festival} ({day})</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_deeds.py" />
      <source>{file} 有问题的行</source>
      <translation>{file} rows with problems</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>{file}（{kind}）：共 {rows} 行</source>
      <translation>{file} ({kind}): {rows} rows</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>{first} {unit}以上</source>
      <translation>{first} {unit} and more</translation>
    </message>
    <message>
      <location filename="ui/reminder_words.py" />
      <location filename="ui/wording.py" />
      <source>{first} 到 {last}</source>
      <translation>{first} to {last}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>{first} 到 {last} {unit}</source>
      <translation>{first} to {last} {unit}</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <source>{greeting}，{name}</source>
      <translation>{greeting}, {name}</translation>
    </message>
    <message>
      <location filename="ui/widgets/pill_bar.py" />
      <source>{group}：{words}</source>
      <translation>{group}: {words}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/chart_numbers.py" />
      <source>{head}：{words}</source>
      <translation>{head}: {words}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/labels.py" />
      <source>{key}，一张 {n} 枚，{size} 毫米</source>
      <translation>
        <numerusform>{key}, {n} a sheet, {size} mm</numerusform>
        <numerusform>{key}, {n} a sheet, {size} mm</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/printing/customer_list.py" />
      <location filename="ui/printing/visit_facts.py" />
      <location filename="ui/wording.py" />
      <source>{kind}：{words}</source>
      <translation>{kind}: {words}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>{known}：太少，说不准</source>
      <translation>{known}: too few to tell</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_fact_list.py" />
      <source>{label}：{words}</source>
      <translation>{label}: {words}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>{last} {unit}以内</source>
      <translation>Up to {last} {unit}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_potential.py" />
      <source>{missing}。</source>
      <translation>{missing}.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>{money}（{about}）</source>
      <translation>{money} ({about})</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>{month} {money}</source>
      <translation>{month} {money}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/followups.py" />
      <source>{month} {n} 项：完成 {done}，待做 {open}</source>
      <translation>
        <numerusform>{month}: {n} task, {done} done, {open} left</numerusform>
        <numerusform>{month}: {n} tasks, {done} done, {open} left</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/profile_header.py" />
      <source>{month} 起</source>
      <translation>since {month}</translation>
    </message>
    <message>
      <location filename="ui/printing/birthday_list.py" />
      <location filename="ui/printing/list_slips.py" />
      <source>{month}没有人过生日</source>
      <translation>No birthdays in {month}</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <source>{month}还没有跟进</source>
      <translation>{month}: no follow-ups yet</translation>
    </message>
    <message>
      <location filename="ui/printing/on_page.py" />
      <source>{month}，月历上的</source>
      <translation>{month}, as in the calendar</translation>
    </message>
    <message>
      <location filename="ui/telling.py" />
      <source>{names} 等</source>
      <translation>{names} …</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/greeting_summary.py" />
      <location filename="ui/pages/importing_deeds.py" />
      <location filename="ui/printing/choice_panel.py" />
      <location filename="ui/widgets/charts/matrix.py" />
      <source>{names} 等 {n} 位</source>
      <translation>
        <numerusform>{names}</numerusform>
        <numerusform>{names} and others, {n} in all</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/charts/matrix_picture.py" />
      <source>{name} {n} 位，预计终身价值合计 {money}</source>
      <translation>
        <numerusform>{name}: {n} customer, lifetime value {money}</numerusform>
        <numerusform>{name}: {n} customers, lifetime value {money} together</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>{name} 不想收到祝福和优惠，或者在黑名单里。</source>
      <translation>{name} doesn't want greetings or offers, or is on the blacklist.</translation>
    </message>
    <message>
      <location filename="ui/widgets/potential_row.py" />
      <source>{name} 为什么有潜力</source>
      <translation>Why {name} has potential</translation>
    </message>
    <message>
      <location filename="ui/pages/visit_actions.py" />
      <source>{name} 到店了</source>
      <translation>{name} has arrived</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>{name} 又按排名算了</source>
      <translation>{name} goes by the ranking again</translation>
    </message>
    <message>
      <location filename="ui/pages/visit_actions.py" />
      <source>{name} 取消了</source>
      <translation>{name} cancelled</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <source>{name} 合意吗</source>
      <translation>Was {name} pleased?</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge.py" />
      <source>{name} 名下还没有消费、到店和喜好要搬。</source>
      <translation>{name} has no purchases, visits or likes to move.</translation>
    </message>
    <message>
      <location filename="ui/pages/duplicates.py" />
      <source>{name} 和 {other}：{words}</source>
      <translation>{name} and {other}: {words}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge_pick.py" />
      <source>{name} 和谁是同一位</source>
      <translation>Who is the same as {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overrides.py" />
      <source>{name} 回到排名</source>
      <translation>{name} back to the ranking</translation>
    </message>
    <message>
      <location filename="ui/dialogs/recycle_bin.py" />
      <source>{name} 回来了</source>
      <translation>{name} is back</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>{name} 定为{tier}</source>
      <translation>{name} set to {tier}</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_deeds.py" />
      <source>{name} 已列入黑名单</source>
      <translation>{name} is on the blacklist</translation>
    </message>
    <message>
      <location filename="ui/widgets/arrival_row.py" />
      <location filename="ui/widgets/party_heading.py" />
      <source>{name} 已备好</source>
      <translation>{name} ready</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_deeds.py" />
      <source>{name} 已移出黑名单</source>
      <translation>{name} is off the blacklist</translation>
    </message>
    <message>
      <location filename="ui/dialogs/columns.py" />
      <location filename="ui/dialogs/views.py" />
      <source>{name} 往前挪</source>
      <translation>Move {name} forward</translation>
    </message>
    <message>
      <location filename="ui/dialogs/columns.py" />
      <location filename="ui/dialogs/views.py" />
      <source>{name} 往后挪</source>
      <translation>Move {name} back</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>{name} 接待</source>
      <translation>with {name}</translation>
    </message>
    <message>
      <location filename="ui/printing/addressed.py" />
      <source>{name} 收</source>
      <translation>{name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_text.py" />
      <source>{name} 收到的是：</source>
      <translation>{name} will read:</translation>
    </message>
    <message>
      <location filename="ui/pages/visit_actions.py" />
      <source>{name} 改回待到店</source>
      <translation>{name} is expected again</translation>
    </message>
    <message>
      <location filename="ui/pages/visit_actions.py" />
      <source>{name} 改回没备好</source>
      <translation>{name} is not ready again</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <source>{name} 改好了</source>
      <translation>{name} changed</translation>
    </message>
    <message>
      <location filename="ui/dialogs/referrer.py" />
      <source>{name} 是怎么来的</source>
      <translation>How {name} came</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_adder.py" />
      <location filename="ui/reminder_words.py" />
      <location filename="ui/widgets/followup_row.py" />
      <source>{name} 来做</source>
      <translation>by {name}</translation>
    </message>
    <message>
      <location filename="ui/widgets/charts/matrix_picture.py" />
      <source>{name} 没有人</source>
      <translation>{name}: nobody</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <location filename="ui/pages/visit_actions.py" />
      <source>{name} 没有来</source>
      <translation>{name} did not come</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>{name} 没有记{what}，会换别的一句</source>
      <translation>{what} not known of {name}, other words are used</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_header.py" />
      <source>{name} 照顾</source>
      <translation>looked after by {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge.py" />
      <source>{name} 的 {things}，一起搬过去。</source>
      <translation>{name}'s {things} move along.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/ratings.py" />
      <source>{name} 的{what}打好了</source>
      <translation>{what} of {name} rated</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_deeds.py" />
      <source>{name} 的事不做了</source>
      <translation>Dropped: {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_deeds.py" />
      <source>{name} 的事做完这次就不再来了</source>
      <translation>{name}: this time is the last</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_change.py" />
      <location filename="ui/pages/followup_deeds.py" />
      <source>{name} 的事完成了</source>
      <translation>Done: {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_deeds.py" />
      <source>{name} 的事完成了，下一步 {day}</source>
      <translation>{name}: done. Next step: {day}</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_deeds.py" />
      <source>{name} 的事完成了，下次 {day}</source>
      <translation>{name}: done. Next time: {day}</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_deeds.py" />
      <source>{name} 的事推迟到 {day}</source>
      <translation>{name} postponed to {day}</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_deeds.py" />
      <source>{name} 的事改回待做</source>
      <translation>{name} is to do again</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_change.py" />
      <source>{name} 的事还要办</source>
      <translation>{name}: still to do</translation>
    </message>
    <message>
      <location filename="ui/dialogs/purchase.py" />
      <source>{name} 的消费改好了</source>
      <translation>Purchase of {name} changed</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_photo.py" />
      <source>{name} 的照片换好了</source>
      <translation>New photo of {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/dialogs/referrer.py" />
      <location filename="ui/dialogs/relative.py" />
      <source>{name} 的资料改好了</source>
      <translation>Details of {name} changed</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>{name} 的这件事已经办完了。</source>
      <translation>This is already done for {name}.</translation>
    </message>
    <message>
      <location filename="ui/pages/visit_actions.py" />
      <source>{name} 的都备好了</source>
      <translation>Everything is ready for {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>{name} 的钱包估计记下了</source>
      <translation>Estimate for {name} kept</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit.py" />
      <source>{name} 的预约改好了</source>
      <translation>Booking of {name} changed</translation>
    </message>
    <message>
      <location filename="ui/pages/visit_actions.py" />
      <source>{name} 离店了</source>
      <translation>{name} has left</translation>
    </message>
    <message>
      <location filename="ui/dialogs/yearly_day.py" />
      <source>{name} 自己的</source>
      <translation>{name}'s own</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>{name} 觉得值不值，改好了</source>
      <translation>Changed what {name} thinks of us</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>{name} 觉得值不值，记下了</source>
      <translation>Rated what {name} thinks of us</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_preference.py" />
      <source>{name} 记下的</source>
      <translation>noted by {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <source>{name} 这次不备：{thing}</source>
      <translation>Not this time for {name}: {thing}</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <source>{name} 这次再备：{thing}</source>
      <translation>One more for {name}: {thing}</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>{name}不含“{words}”</source>
      <translation>{name} without “{words}”</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>{name}不是{words}</source>
      <translation>{name} is not {words}</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>{name}全有：{words}</source>
      <translation>{name}: all of {words}</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>{name}含“{words}”</source>
      <translation>{name} contains “{words}”</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>{name}在 {value} 到 {last}</source>
      <translation>{name} {value} to {last}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/filter_words.py" />
      <source>{name}在今后 {n} 天内</source>
      <translation>
        <numerusform>{name} within the next day</numerusform>
        <numerusform>{name} within the next {n} days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/filter_words.py" />
      <source>{name}在最近 {n} 天内</source>
      <translation>
        <numerusform>{name} within the last day</numerusform>
        <numerusform>{name} within the last {n} days</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>{name}已填</source>
      <translation>{name} known</translation>
    </message>
    <message>
      <location filename="ui/dialogs/yearly_day.py" />
      <source>{name}改好了</source>
      <translation>{name} changed</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/filter_words.py" />
      <source>{name}早于 {n} 天前</source>
      <translation>
        <numerusform>{name} more than a day ago</numerusform>
        <numerusform>{name} more than {n} days ago</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>{name}早于 {value}</source>
      <translation>{name} before {value}</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>{name}是{words}</source>
      <translation>{name} is {words}</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>{name}晚于 {value}</source>
      <translation>{name} after {value}</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>{name}没填</source>
      <translation>{name} not known</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>{name}没有{words}</source>
      <translation>{name} none of {words}</translation>
    </message>
    <message>
      <location filename="ui/calendar_file.py" />
      <location filename="ui/export_cards.py" />
      <source>{name}的{who}</source>
      <translation>{name}'s {who}</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>{name}至多 {value}</source>
      <translation>{name} at most {value}</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>{name}至少 {value}</source>
      <translation>{name} at least {value}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/import_reading.py" />
      <source>{name}（{n} 行）</source>
      <translation>
        <numerusform>{name} ({n} row)</numerusform>
        <numerusform>{name} ({n} rows)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/wording.py" />
      <source>{name}，{n} 周年</source>
      <translation>
        <numerusform>{name}, {n} year</numerusform>
        <numerusform>{name}, {n} years</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/charts/plan_rows.py" />
      <source>{name}，{people}：{money}，{back}</source>
      <translation>{name}, {people}: {money}, {back}</translation>
    </message>
    <message>
      <location filename="ui/printing/envelopes.py" />
      <source>{name}，{size} 毫米</source>
      <translation>{name}, {size} mm</translation>
    </message>
    <message>
      <location filename="ui/widgets/move_row.py" />
      <source>{name}，从{before}到{after}</source>
      <translation>{name}, from {before} to {after}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_reading.py" />
      <source>{name}，在 Excel 里藏着</source>
      <translation>{name}, hidden in Excel</translation>
    </message>
    <message>
      <location filename="ui/widgets/why_value.py" />
      <source>{name}：{figure}。{about}</source>
      <translation>{name}: {figure}. {about}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>{name}：{known}；{said}</source>
      <translation>{name}: {known}; {said}</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix_list.py" />
      <source>{name}：{meaning}</source>
      <translation>{name}: {meaning}</translation>
    </message>
    <message>
      <location filename="ui/widgets/why_value.py" />
      <source>{name}：{points}，占 {weight}，{figure}</source>
      <translation>{name}: {points}, weight {weight}, {figure}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <location filename="ui/dialogs/merge.py" />
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/formats.py" />
      <location filename="ui/pages/followup_deeds.py" />
      <location filename="ui/pages/visits_ready.py" />
      <location filename="ui/widgets/charts/whale.py" />
      <location filename="ui/widgets/many_choice.py" />
      <source>{name}：{words}</source>
      <translation>{name}: {words}</translation>
    </message>
    <message>
      <location filename="ui/widgets/party_heading.py" />
      <source>{name}：再备一样</source>
      <translation>{name}: one thing more</translation>
    </message>
    <message>
      <location filename="ui/widgets/arrival_row.py" />
      <source>{name}：到了、取消……</source>
      <translation>{name}: arrived, cancelled…</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>{name}：否</source>
      <translation>{name}: no</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>{name}：是</source>
      <translation>{name}: yes</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/preview.py" />
      <source>{n} 个信封</source>
      <translation>
        <numerusform>{n} envelope</numerusform>
        <numerusform>{n} envelopes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/self_test.py" />
      <source>{n} 个图标</source>
      <translation>
        <numerusform>{n} icon</numerusform>
        <numerusform>{n} icons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/exporting.py" />
      <source>{n} 个日程</source>
      <translation>
        <numerusform>{n} event</numerusform>
        <numerusform>{n} events</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/preference_words.py" />
      <source>{n} 个月没再提起，还是这样吗？</source>
      <translation>
        <numerusform>Not mentioned for a month. Still so?</numerusform>
        <numerusform>Not mentioned for {n} months. Still so?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/pyramid_facts.py" />
      <source>{n} 个月没来</source>
      <translation>
        <numerusform>not here for {n} month</numerusform>
        <numerusform>not here for {n} months</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/preparation_list.py" />
      <location filename="ui/printing/visit_facts.py" />
      <location filename="ui/printing/week_plan.py" />
      <source>{n} 人</source>
      <translation>
        <numerusform>{n} guest</numerusform>
        <numerusform>{n} guests</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/merge_words.py" />
      <source>{n} 件跟进</source>
      <translation>
        <numerusform>{n} follow-up</numerusform>
        <numerusform>{n} follow-ups</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/commands.py" />
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/dialogs/runs.py" />
      <location filename="ui/pages/budget_facts.py" />
      <location filename="ui/pages/moves.py" />
      <location filename="ui/pages/pyramid_cards.py" />
      <location filename="ui/pages/today_birthdays.py" />
      <location filename="ui/self_test.py" />
      <location filename="ui/value_words.py" />
      <location filename="ui/widgets/charts/matrix_picture.py" />
      <location filename="ui/widgets/charts/pyramid.py" />
      <location filename="ui/widgets/tier_row.py" />
      <source>{n} 位</source>
      <translation>
        <numerusform>{n} customer</numerusform>
        <numerusform>{n} customers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/customer_selection.py" />
      <source>{n} 位不再由谁专管</source>
      <translation>
        <numerusform>{n} customer is looked after by nobody in particular</numerusform>
        <numerusform>{n} customers are looked after by nobody in particular</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/customer_selection.py" />
      <source>{n} 位交给了 {name}</source>
      <translation>
        <numerusform>{name} looks after {n} customer now</numerusform>
        <numerusform>{name} looks after {n} customers now</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/many_customers.py" />
      <source>{n} 位交给谁</source>
      <translation>
        <numerusform>Who looks after {n} customer?</numerusform>
        <numerusform>Who looks after {n} customers?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/report_words.py" />
      <source>{n} 位升级</source>
      <translation>
        <numerusform>{n} rose</numerusform>
        <numerusform>{n} rose</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/after_visit.py" />
      <location filename="ui/pages/profile_entries.py" />
      <location filename="ui/pages/today_arrivals.py" />
      <location filename="ui/pages/visits.py" />
      <location filename="ui/printing/profile_card.py" />
      <location filename="ui/widgets/arrival_row.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <location filename="ui/widgets/week_grid.py" />
      <location filename="ui/wording.py" />
      <source>{n} 位客人</source>
      <translation>
        <numerusform>{n} guest</numerusform>
        <numerusform>{n} guests</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/exporting.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/pages/worth.py" />
      <source>{n} 位客户</source>
      <translation>
        <numerusform>{n} customer</numerusform>
        <numerusform>{n} customers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <source>{n} 位客户写了</source>
      <translation>
        <numerusform>filled in for {n} customer</numerusform>
        <numerusform>filled in for {n} customers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_results.py" />
      <source>{n} 位客户店里还没有</source>
      <translation>
        <numerusform>{n} customer is not in your book</numerusform>
        <numerusform>{n} customers are not in your book</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/self_test.py" />
      <source>{n} 位客户，{sales} 笔消费</source>
      <translation>
        <numerusform>{n} customer, {sales} purchases</numerusform>
        <numerusform>{n} customers, {sales} purchases</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/pyramid.py" />
      <source>{n} 位客户，按{period}{metric}排名</source>
      <translation>
        <numerusform>{n} customer · {period} · {metric}</numerusform>
        <numerusform>{n} customers · {period} · {metric}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/report_words.py" />
      <source>{n} 位客户，按{period}{metric}排名。</source>
      <translation>
        <numerusform>Ranking of {n} customer: {metric}, {period}.</numerusform>
        <numerusform>Ranking of {n} customers: {metric}, {period}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/merge_words.py" />
      <source>{n} 位家人</source>
      <translation>
        <numerusform>{n} family member</numerusform>
        <numerusform>{n} family members</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/potential.py" />
      <source>{n} 位有潜力：越花越多、还花在别家、来得勤，或者带来过客人</source>
      <translation>
        <numerusform>{n} customer could be raised</numerusform>
        <numerusform>{n} customers could be raised</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/merge_words.py" />
      <source>{n} 位联系人</source>
      <translation>
        <numerusform>{n} contact person</numerusform>
        <numerusform>{n} contact persons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/matrix.py" />
      <location filename="ui/report_words.py" />
      <source>{n} 位评过值不值</source>
      <translation>
        <numerusform>{n} rated</numerusform>
        <numerusform>{n} rated</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/calendar_file.py" />
      <source>{n} 位过生日</source>
      <translation>
        <numerusform>{n} birthday</numerusform>
        <numerusform>{n} birthdays</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/headroom_list.py" />
      <source>{n} 位还不到三分之二，合起来一年差 {money}</source>
      <translation>
        <numerusform>{n} below two thirds, {money} a year short</numerusform>
        <numerusform>{n} below two thirds, {money} a year short</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/report_words.py" />
      <source>{n} 位还没有</source>
      <translation>
        <numerusform>{n} not rated</numerusform>
        <numerusform>{n} not rated</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/report_words.py" />
      <source>{n} 位降级</source>
      <translation>
        <numerusform>{n} fell</numerusform>
        <numerusform>{n} fell</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/pyramid_cards.py" />
      <source>{n} 位，每位约 {money}</source>
      <translation>
        <numerusform>{n} × {money}</numerusform>
        <numerusform>{n} × {money}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/value_words.py" />
      <location filename="ui/worth_words.py" />
      <source>{n} 分</source>
      <translation>
        <numerusform>{n} point</numerusform>
        <numerusform>{n} points</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/customer_list.py" />
      <source>{n} 列放不下</source>
      <translation>
        <numerusform>{n} column has no room</numerusform>
        <numerusform>{n} columns have no room</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/self_test.py" />
      <source>{n} 句</source>
      <translation>
        <numerusform>{n} text</numerusform>
        <numerusform>{n} texts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>{n} 句在用</source>
      <translation>
        <numerusform>{n} in use</numerusform>
        <numerusform>{n} in use</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/calendar_file.py" />
      <location filename="ui/export_cards.py" />
      <location filename="ui/pages/profile_days.py" />
      <location filename="ui/pages/today_birthdays.py" />
      <source>{n} 周年</source>
      <translation>
        <numerusform>{n} year</numerusform>
        <numerusform>{n} years</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <source>{n} 处读不成{kind}，照原样留着</source>
      <translation>
        <numerusform>{n} value can't be read as {kind} and stays as it is</numerusform>
        <numerusform>{n} values can't be read as {kind} and stay as they are</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/value_words.py" />
      <location filename="ui/wording.py" />
      <source>{n} 天</source>
      <translation>
        <numerusform>{n} day</numerusform>
        <numerusform>{n} days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>{n} 天内，重要的客户先办</source>
      <translation>
        <numerusform>Within {n} day, key customers first</numerusform>
        <numerusform>Within {n} days, key customers first</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/value_words.py" />
      <source>{n} 天前</source>
      <translation>
        <numerusform>{n} day ago</numerusform>
        <numerusform>{n} days ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/neglected_row.py" />
      <source>{n} 天没联系</source>
      <translation>
        <numerusform>{n} day without contact</numerusform>
        <numerusform>{n} days without contact</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/self_test.py" />
      <source>{n} 字节</source>
      <translation>
        <numerusform>{n} byte</numerusform>
        <numerusform>{n} bytes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/duplicates.py" />
      <source>{n} 对</source>
      <translation>
        <numerusform>{n} pair</numerusform>
        <numerusform>{n} pairs</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/today_birthdays.py" />
      <location filename="ui/printing/birthday_list.py" />
      <location filename="ui/wording.py" />
      <source>{n} 岁</source>
      <translation>
        <numerusform>turns {n}</numerusform>
        <numerusform>turns {n}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/preference_words.py" />
      <source>{n} 年没再提起，还是这样吗？</source>
      <translation>
        <numerusform>Not mentioned for a year. Still so?</numerusform>
        <numerusform>Not mentioned for {n} years. Still so?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/import_reading.py" />
      <source>{n} 张一样的表一起读：{names}</source>
      <translation>
        <numerusform>{n} sheet of one shape: {names}</numerusform>
        <numerusform>{n} sheets of one shape together: {names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/preview.py" />
      <source>{n} 张卡片</source>
      <translation>
        <numerusform>{n} card</numerusform>
        <numerusform>{n} cards</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/preview.py" />
      <source>{n} 张小票</source>
      <translation>
        <numerusform>{n} slip</numerusform>
        <numerusform>{n} slips</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/importing_draft.py" />
      <source>{n} 张表一起读</source>
      <translation>
        <numerusform>{n} sheet</numerusform>
        <numerusform>{n} sheets together</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/profile_quick_add.py" />
      <location filename="ui/pages/setting_groups/categories.py" />
      <location filename="ui/self_test.py" />
      <source>{n} 条</source>
      <translation>
        <numerusform>{n} note</numerusform>
        <numerusform>{n} notes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/merge_words.py" />
      <source>{n} 条喜好</source>
      <translation>
        <numerusform>{n} preference</numerusform>
        <numerusform>{n} preferences</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/merge_words.py" />
      <source>{n} 条意见</source>
      <translation>
        <numerusform>{n} comment</numerusform>
        <numerusform>{n} comments</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/exporting.py" />
      <source>{n} 条跟进</source>
      <translation>
        <numerusform>{n} follow-up</numerusform>
        <numerusform>{n} follow-ups</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/preview.py" />
      <source>{n} 枚标签，{pages} 张</source>
      <translation>
        <numerusform>{n} label, sheets: {pages}</numerusform>
        <numerusform>{n} labels, sheets: {pages}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/visits_ready.py" />
      <source>{n} 样</source>
      <translation>
        <numerusform>{n} thing</numerusform>
        <numerusform>{n} things</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/visits_ready.py" />
      <source>{n} 样没备好</source>
      <translation>
        <numerusform>{n} thing not ready</numerusform>
        <numerusform>{n} things not ready</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/profile_header.py" />
      <location filename="ui/value_words.py" />
      <source>{n} 次</source>
      <translation>
        <numerusform>{n} visit</numerusform>
        <numerusform>{n} visits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/merge_words.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <source>{n} 次到店</source>
      <translation>
        <numerusform>{n} visit</numerusform>
        <numerusform>{n} visits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/arrival_row.py" />
      <source>{n} 次没来</source>
      <translation>
        <numerusform>{n} no-show</numerusform>
        <numerusform>{n} no-shows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/merge_words.py" />
      <source>{n} 次消费</source>
      <translation>
        <numerusform>{n} purchase</numerusform>
        <numerusform>{n} purchases</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/visit.py" />
      <source>{n} 次约了没来</source>
      <translation>
        <numerusform>Did not come {n} time</numerusform>
        <numerusform>Did not come {n} times</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/merge_words.py" />
      <source>{n} 次联系</source>
      <translation>
        <numerusform>{n} contact</numerusform>
        <numerusform>{n} contacts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/preference_words.py" />
      <source>{n} 次说今天不要</source>
      <translation>
        <numerusform>not wanted once</numerusform>
        <numerusform>not wanted {n} times</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/overview.py" />
      <source>{n} 笔</source>
      <translation>
        <numerusform>{n} sale</numerusform>
        <numerusform>{n} sales</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_results.py" />
      <source>{n} 笔和店里的不一样</source>
      <translation>
        <numerusform>{n} is unlike the book</numerusform>
        <numerusform>{n} are unlike the book</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/importing_changes.py" />
      <source>{n} 笔换成表里的</source>
      <translation>
        <numerusform>{n} purchase is taken from the list</numerusform>
        <numerusform>{n} purchases are taken from the list</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/exporting.py" />
      <location filename="ui/import_words.py" />
      <source>{n} 笔消费</source>
      <translation>
        <numerusform>{n} purchase</numerusform>
        <numerusform>{n} purchases</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/importing_changes.py" />
      <source>{n} 笔留着店里的</source>
      <translation>
        <numerusform>{n} purchase stays as in the book</numerusform>
        <numerusform>{n} purchases stay as in the book</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/budget.py" />
      <source>{n} 笔费用</source>
      <translation>
        <numerusform>{n} cost</numerusform>
        <numerusform>{n} costs</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/today_arrivals.py" />
      <location filename="ui/pages/visits.py" />
      <location filename="ui/pages/visits_ready.py" />
      <location filename="ui/printing/preparation_list.py" />
      <location filename="ui/printing/week_plan.py" />
      <location filename="ui/widgets/week_grid.py" />
      <source>{n} 组</source>
      <translation>
        <numerusform>{n} party</numerusform>
        <numerusform>{n} parties</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/preparation_list.py" />
      <source>{n} 组没备好</source>
      <translation>
        <numerusform>{n} not ready</numerusform>
        <numerusform>{n} not ready</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/import_values.py" />
      <location filename="ui/pages/importing_draft.py" />
      <location filename="ui/self_test.py" />
      <source>{n} 行</source>
      <translation>
        <numerusform>{n} row</numerusform>
        <numerusform>{n} rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/importing_changes.py" />
      <source>{n} 行不导入了</source>
      <translation>
        <numerusform>{n} row left out</numerusform>
        <numerusform>{n} rows left out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_results.py" />
      <source>{n} 行不能导入</source>
      <translation>
        <numerusform>{n} row can't be imported</numerusform>
        <numerusform>{n} rows can't be imported</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_results.py" />
      <source>{n} 行只有名字一样</source>
      <translation>
        <numerusform>{n} row shares only a name</numerusform>
        <numerusform>{n} rows share only a name</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/importing_changes.py" />
      <source>{n} 行当作同一位</source>
      <translation>
        <numerusform>{n} row taken as the same customer</numerusform>
        <numerusform>{n} rows taken as the same customer</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_results.py" />
      <source>{n} 行想请您看一眼</source>
      <translation>
        <numerusform>{n} row to look at</numerusform>
        <numerusform>{n} rows to look at</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_questions.py" />
      <source>{n} 行按 1 男 2 女记了</source>
      <translation>
        <numerusform>{n} row read as 1 male, 2 female</numerusform>
        <numerusform>{n} rows read as 1 male, 2 female</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_results.py" />
      <source>{n} 行有错</source>
      <translation>
        <numerusform>{n} row has an error</numerusform>
        <numerusform>{n} rows have errors</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_results.py" />
      <source>{n} 行没有问题</source>
      <translation>
        <numerusform>{n} row is fine</numerusform>
        <numerusform>{n} rows are fine</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/importing_changes.py" />
      <source>{n} 行照样导入</source>
      <translation>
        <numerusform>{n} row will be imported</numerusform>
        <numerusform>{n} rows will be imported</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/self_test.py" />
      <source>{n} 页</source>
      <translation>
        <numerusform>{n} page</numerusform>
        <numerusform>{n} pages</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/card_preview.py" />
      <source>{n} 页 {sheet}</source>
      <translation>
        <numerusform>{n} page {sheet}</numerusform>
        <numerusform>{n} pages {sheet}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/followup_actions.py" />
      <location filename="ui/pages/followup_deeds.py" />
      <location filename="ui/pages/followup_month.py" />
      <location filename="ui/pages/followups.py" />
      <location filename="ui/pages/today.py" />
      <location filename="ui/printing/followup_list.py" />
      <location filename="ui/self_test.py" />
      <location filename="ui/widgets/month_grid.py" />
      <source>{n} 项</source>
      <translation>
        <numerusform>{n} task</numerusform>
        <numerusform>{n} tasks</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/followup_deeds.py" />
      <source>{n} 项不做了</source>
      <translation>
        <numerusform>{n} task dropped</numerusform>
        <numerusform>{n} tasks dropped</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/followup_deeds.py" />
      <source>{n} 项交给了 {name}</source>
      <translation>
        <numerusform>{n} task given to {name}</numerusform>
        <numerusform>{n} tasks given to {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/followup_deeds.py" />
      <source>{n} 项完成了</source>
      <translation>
        <numerusform>{n} task done</numerusform>
        <numerusform>{n} tasks done</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/today.py" />
      <source>{n} 项已逾期</source>
      <translation>
        <numerusform>{n} overdue</numerusform>
        <numerusform>{n} overdue</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/followup_deeds.py" />
      <source>{n} 项推迟到 {day}</source>
      <translation>
        <numerusform>{n} task postponed: {day}</numerusform>
        <numerusform>{n} tasks postponed: {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/followup_deeds.py" />
      <source>{n} 项改回待做</source>
      <translation>
        <numerusform>{n} task to do again</numerusform>
        <numerusform>{n} tasks to do again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/followup_deeds.py" />
      <source>{n} 项谁做都行</source>
      <translation>
        <numerusform>Anyone can do this task</numerusform>
        <numerusform>Anyone can do these {n} tasks</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/calendar_file.py" />
      <source>{n} 项跟进</source>
      <translation>
        <numerusform>{n} follow-up</numerusform>
        <numerusform>{n} follow-ups</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/preview.py" />
      <source>{n} 项，{pages} 页 {sheet}</source>
      <translation>
        <numerusform>{n} entry, {pages} pages of {sheet}</numerusform>
        <numerusform>{n} entries, {pages} pages of {sheet}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/preview.py" />
      <source>{n} 项，正好一张 {sheet}</source>
      <translation>
        <numerusform>{n} entry, exactly one {sheet} sheet</numerusform>
        <numerusform>{n} entries, exactly one {sheet} sheet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/followup_deeds.py" />
      <source>{n} 项：{names}</source>
      <translation>
        <numerusform>{n} task: {names}</numerusform>
        <numerusform>{n} tasks: {names}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>{one}；{other}</source>
      <translation>{one}; {other}</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_curve.py" />
      <source>{order}，利润里已扣掉服务成本</source>
      <translation>{order}; cost to serve is taken off the profit</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>{other} 是 {name} 带来的，不能反过来当介绍人。</source>
      <translation>{name} brought {other}, so {other} can't have brought {name}.</translation>
    </message>
    <message>
      <location filename="ui/commands.py" />
      <source>{out}：{pages} 页，{rows} 行</source>
      <translation>{out}: {pages} page(s), {rows} line(s)</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>{path}，{when} 写好的</source>
      <translation>{path}, written at {when}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/runs.py" />
      <source>{period}{metric}</source>
      <translation>{metric}, {period}</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>{period}{metric} {value}，在 {ranked} 位里排第 {rank}。{tier}从 {least} 起。</source>
      <translation>{period}: {metric} {value}, rank {rank} of {ranked}. {tier} begins at {least}.</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>{period}{metric} {value}，在 {ranked} 位里排第 {rank}。{tier}只有第 {first} 位。</source>
      <translation>{period}: {metric} {value}, rank {rank} of {ranked}. {tier} is rank {first} alone.</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>{period}{metric} {value}，在 {ranked} 位里排第 {rank}。{tier}是第 {first} 到第 {last} 位。</source>
      <translation>{period}: {metric} {value}, rank {rank} of {ranked}. {tier} is rank {first} to {last}.</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>{period}{metric} {value}，在 {ranked} 位里排第 {rank}。其余的都是{tier}。</source>
      <translation>{period}: {metric} {value}, rank {rank} of {ranked}. All others are {tier}.</translation>
    </message>
    <message>
      <location filename="ui/printing/visit_facts.py" />
      <source>{person} {words}</source>
      <translation>{person}: {words}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_days.py" />
      <source>{person}的{name}</source>
      <translation>{person}: {name}</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>{person}：{words}</source>
      <translation>{person}: {words}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>{place} / {count}</source>
      <translation>{place} / {count}</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>{points} 分</source>
      <translation>{points} points</translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>{rated}，{unrated}。没评过的不猜。</source>
      <translation>{rated}, {unrated}. Nothing is guessed.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/yearly_day.py" />
      <location filename="ui/widgets/companions_field.py" />
      <source>{relation} {name}</source>
      <translation>{relation} {name}</translation>
    </message>
    <message>
      <location filename="ui/export_cards.py" />
      <location filename="ui/wording.py" />
      <source>{relation}{person}</source>
      <translation>{person} ({relation})</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_header.py" />
      <source>{rhythm}来一次</source>
      <translation>comes {rhythm}</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_changes.py" />
      <source>{row}的“{header}”改好了</source>
      <translation>{row}: "{header}" corrected</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_fact_list.py" />
      <source>{said}，{when}</source>
      <translation>{said}, {when}</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_facts.py" />
      <source>{share} 的客户</source>
      <translation>{share} of customers</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/reminder_words.py" />
      <source>{since} {n} 天</source>
      <translation>
        <numerusform>{n} day {since}</numerusform>
        <numerusform>{n} days {since}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>{state}，{place}</source>
      <translation>{state}, {place}</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_adder.py" />
      <source>{task}，按 Enter 加上</source>
      <translation>{task}. Press Enter to add</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>{text} 不是 {least} 到 {most} 之间的数</source>
      <translation>{text} is not a number from {least} to {most}</translation>
    </message>
    <message>
      <location filename="ui/thing_words.py" />
      <source>{thing}（{manners}）</source>
      <translation>{thing} ({manners})</translation>
    </message>
    <message>
      <location filename="ui/printing/week_plan.py" />
      <source>{thing}（已备好）</source>
      <translation>{thing} (ready)</translation>
    </message>
    <message>
      <location filename="ui/dialogs/tier_rules.py" />
      <source>{tier} {least} 起</source>
      <translation>{tier} from {least}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/why_tier.py" />
      <source>{tier}到前 {share} 为止：{n} 位 × {share} = {product}，也就是第 {last} 位；数一样的同一等。</source>
      <translation>
        <numerusform>{tier} ends at the top {share}: {n} customer × {share} = {product}, which is no. {last}; equal figures share a tier.</numerusform>
        <numerusform>{tier} ends at the top {share}: {n} customers × {share} = {product}, which is no. {last}; equal figures share a tier.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/potential_words.py" />
      <source>{tier}的门槛 {least} − 现在 {own} = 还差 {missing}，不到门槛的四分之一（{quarter}）。</source>
      <translation>{tier} begins at {least} − now {own} = {missing} to go, less than a quarter of it ({quarter}).</translation>
    </message>
    <message>
      <location filename="ui/models/customer_table.py" />
      <source>{tier}（手工）</source>
      <translation>{tier} (by hand)</translation>
    </message>
    <message>
      <location filename="ui/widgets/tags.py" />
      <source>{tier}，手工定的</source>
      <translation>{tier}, set by hand</translation>
    </message>
    <message>
      <location filename="ui/dialogs/serving_costs.py" />
      <source>{tier}，每位一年</source>
      <translation>{tier}, each a year</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_potential.py" />
      <location filename="ui/pages/potential.py" />
      <source>{tier}：{what}</source>
      <translation>{tier}: {what}</translation>
    </message>
    <message>
      <location filename="ui/widgets/topbar.py" />
      <source>{time} 已备份</source>
      <translation>Backed up {time}</translation>
    </message>
    <message>
      <location filename="ui/printing/letterhead.py" />
      <source>{time} 打印</source>
      <translation>printed {time}</translation>
    </message>
    <message>
      <location filename="ui/report_book.py" />
      <source>{title}（{unit}）</source>
      <translation>{title} ({unit})</translation>
    </message>
    <message>
      <location filename="ui/printing/letterhead.py" />
      <location filename="ui/printing/roll.py" />
      <source>{title}（续）</source>
      <translation>{title} (continued)</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <source>{told}，每次都会排出这么多跟进</source>
      <translation>{told}: each time makes that many follow-ups</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>{what} {count}</source>
      <translation>{what} {count}</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>{what}…</source>
      <translation>{what}…</translation>
    </message>
    <message>
      <location filename="ui/move_words.py" />
      <source>{what}（{then} → {now}）</source>
      <translation>{what} ({then} → {now})</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_deeds.py" />
      <source>{what}，{done}</source>
      <translation>{what}. {done}</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>{what}：{done}</source>
      <translation>{what}: {done}</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>{what}：{done} / {total}</source>
      <translation>{what}: {done} / {total}</translation>
    </message>
    <message>
      <location filename="ui/widgets/rating_scale.py" />
      <source>{what}：{value}</source>
      <translation>{what}: {value}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_change.py" />
      <location filename="ui/pages/profile_entries.py" />
      <source>{what}：{words}</source>
      <translation>{what}: {words}</translation>
    </message>
    <message>
      <location filename="ui/printing/followup_list.py" />
      <source>{when} {weekday}</source>
      <translation>{when}, {weekday}</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>{when}（从 {from_day} 推迟）</source>
      <translation>{when} (postponed from {from_day})</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>{when}（从 {from_day} 提前）</source>
      <translation>{when} (moved up from {from_day})</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/wording.py" />
      <source>{when}，晚了 {n} 天</source>
      <translation>
        <numerusform>{when}, {n} day late</numerusform>
        <numerusform>{when}, {n} days late</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>{when}：{planned}，{spent}。</source>
      <translation>{when}: {planned}, {spent}.</translation>
    </message>
    <message>
      <location filename="ui/calendar_file.py" />
      <location filename="ui/export_cards.py" />
      <source>{who} {name}</source>
      <translation>{who}: {name}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/profile_referrals.py" />
      <source>{who} {n} 位</source>
      <translation>
        <numerusform>{who} {n} person</numerusform>
        <numerusform>{who} {n} people</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/profile_referrals.py" />
      <source>{who} {n} 位：消费 {revenue}，利润 {profit}</source>
      <translation>
        <numerusform>{who} {n} person: spent {revenue}, profit {profit}</numerusform>
        <numerusform>{who} {n} people: spent {revenue}, profit {profit}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/printing/letterhead.py" />
      <source>{who} {time} 打印</source>
      <translation>printed {time} by {who}</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_adder.py" />
      <source>{who} 是哪一位？</source>
      <translation>Which {who}?</translation>
    </message>
    <message>
      <location filename="ui/calendar_file.py" />
      <location filename="ui/export_cards.py" />
      <source>{who} 生日</source>
      <translation>{who}'s birthday</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/calendar_file.py" />
      <location filename="ui/export_cards.py" />
      <source>{who} 生日，{n} 岁</source>
      <translation>
        <numerusform>{who}'s birthday, {n} year old</numerusform>
        <numerusform>{who} turns {n}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_facts.py" />
      <source>{who}，带来 {revenue} 的销售额</source>
      <translation>{revenue} of sales come from {who}</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_facts.py" />
      <source>{who}，带来 {revenue} 的销售额、{profit} 的利润</source>
      <translation>{revenue} of sales and {profit} of profit come from {who}</translation>
    </message>
    <message>
      <location filename="ui/calendar_file.py" />
      <location filename="ui/export_cards.py" />
      <location filename="ui/pages/profile_entries.py" />
      <location filename="ui/wording.py" />
      <source>{who}：{words}</source>
      <translation>{who}: {words}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>{words}。到三分之二，一年还差 {more}</source>
      <translation>{words}. {more} a year more to two thirds</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>{words}。已经过了三分之二</source>
      <translation>{words}. Past two thirds already</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>{words}（{day}）</source>
      <translation>{words} ({day})</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>{words}（已到期，按排名算）</source>
      <translation>{words} (over; the ranking counts)</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_fact_list.py" />
      <source>{words}，{day} 已到期</source>
      <translation>{words}, ended on {day}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_fact_list.py" />
      <source>{words}，到 {day} 为止</source>
      <translation>{words}, until {day}</translation>
    </message>
    <message>
      <location filename="ui/widgets/count_row.py" />
      <source>{words}：{number}{share}</source>
      <translation>{words}: {number}{share}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_header.py" />
      <source>{words}：点一下，或把图片拖进来、粘贴进来</source>
      <translation>{words}: click, or drop or paste a picture</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>{words}；按排名不在里面。</source>
      <translation>{words}; not in the ranking.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>{words}；按排名是{tier}。</source>
      <translation>{words}; by the ranking {tier}.</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <source>{word}（{day}）</source>
      <translation>{word} ({day})</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>{years} 年里还会买约 {many} 次，每次利润约 {value}；越远的越打折，第几年就除以几次 {by}</source>
      <translation>About {many} purchases in {years} years, profit about {value} each; divided by {by} once for each year ahead</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>{year} 年不对，只记月日</source>
      <translation>Year {year} can't be right; left out</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>{year} 年是今年，只记月日</source>
      <translation>{year} is this year; left out</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>{year} 年没有闰 {month} 月</source>
      <translation>{year} has no leap month {month}</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>“{file}”不是写等级的 JSON 文件。</source>
      <translation>“{file}” is not a JSON file of tiers.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>“{file}”不是熟客簿的文件。</source>
      <translation>"{file}" is not a Regulars file.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>“{file}”已经有了。</source>
      <translation>"{file}" already exists.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>“{file}”是用更新的版本写的。</source>
      <translation>"{file}" was written by a newer version.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>“{file}”有损坏，读不完整。</source>
      <translation>"{file}" is damaged and can't be read completely.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>“{file}”里的等级还不能用：{problem}。</source>
      <translation>The tiers in “{file}” cannot be used: {problem}.</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_changes.py" />
      <source>“{header}”一列先不导入了</source>
      <translation>"{header}" is left out for now</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_questions.py" />
      <source>“{header}”怎么记</source>
      <translation>What about "{header}"?</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_changes.py" />
      <source>“{header}”记成{field}</source>
      <translation>"{header}" becomes {field}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>“{header}”这一列对得上，当作同一位。</source>
      <translation>"{header}" matches, so they are taken as one.</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_header.py" />
      <source>“{header}”这一列是什么</source>
      <translation>What "{header}" is</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/importing_changes.py" />
      <source>“{header}”里 {n} 格留空了</source>
      <translation>
        <numerusform>{n} cell of "{header}" emptied</numerusform>
        <numerusform>{n} cells of "{header}" emptied</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/import_questions.py" />
      <source>“{header}”里的 {day}</source>
      <translation>{day} in "{header}"</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_questions.py" />
      <source>“{header}”里的 {values} 是什么</source>
      <translation>What are {values} in "{header}"?</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_changes.py" />
      <source>“{header}”里的值按您说的记</source>
      <translation>Values of "{header}" as you said</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_values.py" />
      <source>“{header}”里的值是什么意思</source>
      <translation>What the values of "{header}" mean</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_menus.py" />
      <source>“{header}”里的值的意思…</source>
      <translation>Meaning of the values in "{header}"…</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_changes.py" />
      <source>“{header}”：{words}</source>
      <translation>"{header}": {words}</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>“{names}”没有导入</source>
      <translation>{names}: not imported</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>“{names}”没有导入：加上 --as customers 再导入一次，客户的资料也就有了。</source>
      <translation>“{names}” was not imported: import once more with --as customers to get what it says of the customers.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/tier_rules.py" />
      <source>“{name}”删掉了</source>
      <translation>“{name}” deleted</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <source>“{name}”换了位置</source>
      <translation>Moved “{name}”</translation>
    </message>
    <message>
      <location filename="ui/printing/label_fields.py" />
      <source>“{name}”要写数字，比如 38.1。</source>
      <translation>“{name}” needs a number, such as 38.1.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>“{name}”这一栏已经有了。</source>
      <translation>There is a field “{name}” already.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/categories.py" />
      <source>“{old}”改叫“{new}”</source>
      <translation>“{old}” is now “{new}”</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>“{pair}”里没有等号。</source>
      <translation>There is no equals sign in "{pair}".</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>“{sheet}”</source>
      <translation>"{sheet}"</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>“{sheet}”第 {row} 行</source>
      <translation>"{sheet}" row {row}</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>“{sheet}”第 {row} 行写的是 {value}</source>
      <translation>“{sheet}” row {row} says {value}</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>“{stock}”不能用来印这个。</source>
      <translation>“{stock}” can't be used for this.</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/import_values.py" />
      <source>“{value}”是什么意思，{n} 行</source>
      <translation>
        <numerusform>What "{value}" means, {n} row</numerusform>
        <numerusform>What "{value}" means, {n} rows</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/followup_filters.py" />
      <source>“{words}”</source>
      <translation>“{words}”</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>“今天”那一页会这样问好</source>
      <translation>How the Today page greets you</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>“付出的”还要打一项</source>
      <translation>One more on the "gives" side</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>“得到的”和“付出的”各打一项，就能算出来</source>
      <translation>One rating on each side is enough</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>“得到的”还要打一项</source>
      <translation>One more on the "gets" side</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_list.py" />
      <source>↑ ↓ 选择　Enter 打开档案</source>
      <translation>↑ ↓ select   Enter open</translation>
    </message>
    <message>
      <location filename="ui/widgets/charts/matrix_picture.py" />
      <source>↑ 预计终身价值</source>
      <translation>↑ Lifetime value</translation>
    </message>
    <message>
      <location filename="ui/commands.py" />
      <location filename="ui/dialogs/greeting_summary.py" />
      <location filename="ui/dialogs/greeting_text.py" />
      <location filename="ui/dialogs/import_reading.py" />
      <location filename="ui/dialogs/many_customers.py" />
      <location filename="ui/dialogs/merge.py" />
      <location filename="ui/dialogs/merge_pick.py" />
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/dialogs/perception.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_sides.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/models/customer_table.py" />
      <location filename="ui/pages/customer_selection.py" />
      <location filename="ui/pages/duplicates.py" />
      <location filename="ui/pages/followup_deeds.py" />
      <location filename="ui/pages/importing_deeds.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <location filename="ui/pages/profile_people.py" />
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <location filename="ui/pages/setting_groups/reminders.py" />
      <location filename="ui/printing/birthday_list.py" />
      <location filename="ui/printing/choice_panel.py" />
      <location filename="ui/printing/customer_list.py" />
      <location filename="ui/printing/profile_card.py" />
      <location filename="ui/printing/week_plan.py" />
      <location filename="ui/reminder_words.py" />
      <location filename="ui/telling.py" />
      <location filename="ui/thing_words.py" />
      <location filename="ui/tier_words.py" />
      <location filename="ui/widgets/charts/matrix.py" />
      <location filename="ui/widgets/import_questions.py" />
      <location filename="ui/widgets/import_results.py" />
      <location filename="ui/widgets/many_choice.py" />
      <location filename="ui/wording.py" />
      <source>、</source>
      <translation>, </translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <location filename="ui/report_words.py" />
      <source>。</source>
      <translation>.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>一、有多少客户</source>
      <translation>1. How many customers are there?</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_done.py" />
      <source>一个月后</source>
      <translation>In a month</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>一件一行：给谁、做什么、哪天到期、办得怎么样。</source>
      <translation>One line each: for whom, what to do, by when, and how it went.</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>一位一行：电话、生日、喜好和忌口、标签、等级、累计消费，还能原样导回来。</source>
      <translation>One line each: phones, birthday, likes and avoids, tags, tier, spending. It can be imported again.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_summary.py" />
      <source>一位也没发</source>
      <translation>Nobody was greeted</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>一位客户的全部资料</source>
      <translation>everything about one customer</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/import_values.py" />
      <source>一共 {n} 种，这里是最多的 {shown} 种。</source>
      <translation>
        <numerusform>{n} value in all; the {shown} most frequent are shown.</numerusform>
        <numerusform>{n} values in all; the {shown} most frequent are shown.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/preview.py" />
      <source>一共 {n} 页。可以写 1-3，5，不写就是全部。</source>
      <translation>
        <numerusform>There is {n} page. Leave it empty for all.</numerusform>
        <numerusform>There are {n} pages. Write 1-3,5 or leave it empty for all.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/budget.py" />
      <source>一共多少钱</source>
      <translation>Total amount</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/lifetime_words.py" />
      <source>一共来买过 {days} 天，上次是 {n} 天前；和全店客户的来往规律比出来的</source>
      <translation>
        <numerusform>Bought on {days} days, last {n} day ago; compared with how all customers come</numerusform>
        <numerusform>Bought on {days} days, last {n} days ago; compared with how all customers come</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/printing/preparation_list.py" />
      <source>一共要备</source>
      <translation>All together</translation>
    </message>
    <message>
      <location filename="ui/printing/lists.py" />
      <source>一周到店安排</source>
      <translation>Visits of the week</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_closed.py" />
      <source>一周总要开一天门</source>
      <translation>The shop has to be open one day a week</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>一天只说一次，说过了就不再说。</source>
      <translation>Only once a day, never again once told.</translation>
    </message>
    <message>
      <location filename="ui/window.py" />
      <source>一天多没有备份了</source>
      <translation>No backup for more than a day</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>一天至少消费</source>
      <translation>Spent in a day, at least</translation>
    </message>
    <message>
      <location filename="ui/pages/welcome.py" />
      <source>一家小客栈的 120 位客人，随便点，随便改。</source>
      <translation>120 guests of a small inn. Click and change whatever you like.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>一年多以前</source>
      <translation>More than a year ago</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>一年大约</source>
      <translation>About a year</translation>
    </message>
    <message>
      <location filename="ui/potential_words.py" />
      <source>一年还有 {room} 花在别家：问问什么可以在我们这儿买</source>
      <translation>{room} a year goes elsewhere: ask what could be bought here</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>一样喜欢的东西；忌口过敏和家人的不会写出来</source>
      <translation>One thing she likes; never an allergy, never a family member's</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>一格也不动，留着店里的</source>
      <translation>Nothing changes, the book stays</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <source>一直有效就空着</source>
      <translation>Empty: for good</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/pages/customer_list.py" />
      <source>一眼看清</source>
      <translation>At a glance</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>一笔一行：日期、客户、项目、原价、实收、成本、单号。</source>
      <translation>One line each: date, customer, item, list price, paid, cost, order number.</translation>
    </message>
    <message>
      <location filename="ui/widgets/condition_row.py" />
      <source>一组</source>
      <translation>Group</translation>
    </message>
    <message>
      <location filename="ui/preference_words.py" />
      <source>一般</source>
      <translation>Normal</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>一般客户隔这么久来一次（{known} 位买过两次以上）</source>
      <translation>between two purchases of a usual customer ({known} bought more than once)</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_fact_list.py" />
      <source>一般的客户</source>
      <translation>Ordinary customer</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>一般般</source>
      <translation>So-so</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_results.py" />
      <source>一起加进 {n} 位新客户</source>
      <translation>
        <numerusform>{n} new customer is added, too</numerusform>
        <numerusform>{n} new customers are added, too</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>一起加进来</source>
      <translation>Add them, too</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>七、怎么知道我们的</source>
      <translation>7. How did they learn of us?</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>七夕</source>
      <translation>Qixi</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>三、谁最重要</source>
      <translation>3. Who matter most?</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/budget.py" />
      <source>三份加起来是 {n}%，要正好 100%</source>
      <translation>
        <numerusform>The three parts add up to {n}%, they need to make 100%</numerusform>
        <numerusform>The three parts add up to {n}%, they need to make 100%</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>三份：排名前 20% 的客户、接着的 30%、最后的 50%。用在所有客户身上的，按人头摊到各份。</source>
      <translation>Three parts: the top 20% of the ranked customers, the next 30%, the last 50%. What was spent on everybody is shared out by heads.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <location filename="ui/pages/profile.py" />
      <source>上一位</source>
      <translation>Previous customer</translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>上一位、下一位客户</source>
      <translation>Previous or next customer</translation>
    </message>
    <message>
      <location filename="ui/pages/visits.py" />
      <source>上一周</source>
      <translation>Previous week</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>上一处重复</source>
      <translation>Previous duplicate</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_foot.py" />
      <source>上一步</source>
      <translation>Back</translation>
    </message>
    <message>
      <location filename="ui/printing/paper_pane.py" />
      <source>上一页</source>
      <translation>Previous page</translation>
    </message>
    <message>
      <location filename="ui/printing/label_fields.py" />
      <source>上下间隔，毫米</source>
      <translation>Gap down, mm</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_month.py" />
      <location filename="ui/widgets/day_grid.py" />
      <source>上个月</source>
      <translation>Previous month</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <source>上午好</source>
      <translation>Good morning</translation>
    </message>
    <message>
      <location filename="ui/printing/profile_card.py" />
      <location filename="ui/printing/slips.py" />
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>上次 {day}</source>
      <translation>Last time: {day}</translation>
    </message>
    <message>
      <location filename="ui/printing/slips.py" />
      <source>上次 {day} {words}</source>
      <translation>Last time, {day}: {words}</translation>
    </message>
    <message>
      <location filename="ui/printing/slips.py" />
      <source>上次 {day}：{words}</source>
      <translation>Last time, {day}: {words}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/ratings.py" />
      <source>上次 {said}</source>
      <translation>last {said}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>上次 {value}（{day}）</source>
      <translation>Last {value}, {day}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/lifetime_words.py" />
      <source>上次买是 {n} 天前，{allowed} 天之内都算还会来</source>
      <translation>
        <numerusform>Last bought {n} day ago; up to {allowed} days count as coming again</numerusform>
        <numerusform>Last bought {n} days ago; up to {allowed} days count as coming again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/lifetime_words.py" />
      <source>上次买是 {n} 天前，超过了 {allowed} 天，算不会再来了</source>
      <translation>
        <numerusform>Last bought {n} day ago, more than {allowed}: counted as gone</numerusform>
        <numerusform>Last bought {n} days ago, more than {allowed}: counted as gone</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>上次买的东西，只买了一样时才有</source>
      <translation>What was bought last, when it was one thing</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <location filename="ui/printing/customer_list.py" />
      <source>上次到店</source>
      <translation>Last visit</translation>
    </message>
    <message>
      <location filename="ui/reminder_words.py" />
      <source>上次到店以后</source>
      <translation>after the last visit</translation>
    </message>
    <message>
      <location filename="ui/window.py" />
      <source>上次备份是 {when}。客户资料安全，备份一份更放心。</source>
      <translation>Last backup: {when}. Your customers' data is safe; a fresh copy is safer still.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>上次备份：{when}。关上程序时会自动再备份一次。</source>
      <translation>Last backup: {when}. Another one is made whenever you close the program.</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>上次消费</source>
      <translation>Last purchase</translation>
    </message>
    <message>
      <location filename="ui/reminder_words.py" />
      <source>上次消费以后</source>
      <translation>after the last purchase</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <source>上次联系</source>
      <translation>Last contact</translation>
    </message>
    <message>
      <location filename="ui/reminder_words.py" />
      <source>上次联系以后</source>
      <translation>after the last contact</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>上次：{formula}</source>
      <translation>Last time: {formula}</translation>
    </message>
    <message>
      <location filename="ui/printing/label_fields.py" />
      <source>上边距，毫米</source>
      <translation>Top margin, mm</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <location filename="ui/pages/profile.py" />
      <source>下一位</source>
      <translation>Next customer</translation>
    </message>
    <message>
      <location filename="ui/pages/visits.py" />
      <location filename="ui/printing/choice_words.py" />
      <source>下一周</source>
      <translation>Next week</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>下一处重复</source>
      <translation>Next duplicate</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_done.py" />
      <source>下一步要做什么</source>
      <translation>What's the next step</translation>
    </message>
    <message>
      <location filename="ui/printing/paper_pane.py" />
      <source>下一页</source>
      <translation>Next page</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_month.py" />
      <location filename="ui/widgets/day_grid.py" />
      <source>下个月</source>
      <translation>Next month</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <source>下午好</source>
      <translation>Good afternoon</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <source>下周</source>
      <translation>Next week</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_done.py" />
      <location filename="ui/dialogs/followup_fields.py" />
      <source>下周一</source>
      <translation>Next Monday</translation>
    </message>
    <message>
      <location filename="ui/widgets/birthday_field.py" />
      <source>下次 {day} {weekday}，{away}</source>
      <translation>next {weekday} {day}, {away}</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <source>下次到店</source>
      <translation>Next visit</translation>
    </message>
    <message>
      <location filename="ui/printing/profile_card.py" />
      <source>下次来</source>
      <translation>Next visit</translation>
    </message>
    <message>
      <location filename="ui/models/customer_columns.py" />
      <location filename="ui/printing/customer_list.py" />
      <source>下次生日</source>
      <translation>Birthday</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge.py" />
      <source>不一样的地方，点一下要留的那个。没有写进右边的，回收站里还留着 30 天。</source>
      <translation>Where they differ, choose what stays. What doesn't go to the right stays in the recycle bin for 30 days.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>不住店就空着</source>
      <translation>Empty unless they stay</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_deeds.py" />
      <location filename="ui/pages/followup_selection.py" />
      <location filename="ui/widgets/followup_row.py" />
      <source>不做了</source>
      <translation>Drop it</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <source>不做了…</source>
      <translation>Drop it…</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_filters.py" />
      <location filename="ui/pages/followups.py" />
      <source>不做的</source>
      <translation>Dropped</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>不像名字</source>
      <translation>Not a name</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>不像电话号码</source>
      <translation>Not a phone number</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>不像邮箱</source>
      <translation>Not an email address</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_entries.py" />
      <source>不再是这样：{words}</source>
      <translation>No longer true: {words}</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_deeds.py" />
      <source>不再给 {name} 发问候和优惠，名字旁边会有提示。</source>
      <translation>{name} gets no more greetings or offers, and a warning stands beside the name.</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>不再追加投入，留走随缘；花一点小力气明显划算的，才去做。</source>
      <translation>Invest nothing new, keep or let go; only a short effort that clearly pays.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <source>不写就和名字一样</source>
      <translation>Same as its name if empty</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_card.py" />
      <source>不写就用“祝福语”里的</source>
      <translation>If empty, the greeting texts are used</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>不写就用设置里的生日祝福；可以写 {call}、{shop}</source>
      <translation>Empty: the birthday greetings from the settings. You can write {call} and {shop}</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <source>不办了</source>
      <translation>Dropped</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>不加</source>
      <translation>Leave out</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_questions.py" />
      <source>不动店里的</source>
      <translation>Keep the shop's</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>不印手机号</source>
      <translation>without phone numbers</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>不可用</source>
      <translation>Disabled</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>不吃香菜</source>
      <translation>No coriander</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>不合意</source>
      <translation>Not pleased</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>不同意</source>
      <translation>Refused</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>不含</source>
      <translation>does not contain</translation>
    </message>
    <message>
      <location filename="ui/widgets/move_row.py" />
      <location filename="ui/widgets/move_view.py" />
      <source>不在排名里</source>
      <translation>Not ranked</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_card.py" />
      <location filename="ui/pages/setting_groups/reminders.py" />
      <location filename="ui/reminder_words.py" />
      <source>不在排名里的</source>
      <translation>Outside the ranking</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_outside.py" />
      <source>不在排名里：</source>
      <translation>Not ranked:</translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>不在排名里：{who}</source>
      <translation>Outside the ranking: {who}</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>不在黑名单</source>
      <translation>Not on the blacklist</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_values.py" />
      <location filename="ui/import_words.py" />
      <source>不填</source>
      <translation>Leave empty</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <location filename="ui/widgets/import_results.py" />
      <source>不导入</source>
      <translation>Leave out</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <location filename="ui/pages/importing_menus.py" />
      <source>不导入这一行</source>
      <translation>Leave this row out</translation>
    </message>
    <message>
      <location filename="ui/pages/report_deeds.py" />
      <source>不带姓名，给合伙人、银行看</source>
      <translation>Without names, for a partner or a bank</translation>
    </message>
    <message>
      <location filename="ui/pages/welcome.py" />
      <source>不影响您的店</source>
      <translation>Leaves your shop alone</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <source>不拍板，但说的话有人听。</source>
      <translation>Doesn't decide, but is listened to.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <location filename="ui/pages/setting_groups/reminder_card.py" />
      <source>不指定</source>
      <translation>Nobody in particular</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>不是</source>
      <translation>is not</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <location filename="ui/pages/profile_preference.py" />
      <source>不是了</source>
      <translation>No longer</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_preference.py" />
      <source>不是了：{text}</source>
      <translation>No longer so: {text}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/referrer.py" />
      <source>不是别人介绍的</source>
      <translation>Nobody brought her</translation>
    </message>
    <message>
      <location filename="ui/preference_words.py" />
      <source>不是到店时</source>
      <translation>Not during a visit</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge.py" />
      <location filename="ui/pages/duplicates.py" />
      <source>不是同一位</source>
      <translation>Not the same</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>不是数字</source>
      <translation>Not a number</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>不是，另建一位</source>
      <translation>No, add another</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>不猜，不放进来</source>
      <translation>not guessed, left out</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>不用多花钱，好好留着，请他们替我们说话。</source>
      <translation>Keep them cheaply and let them speak for us.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/purchase.py" />
      <source>不知道就空着，按利润率算</source>
      <translation>Empty: by the shop's margin</translation>
    </message>
    <message>
      <location filename="ui/printing/envelopes.py" />
      <source>不知道这些话里要的信息</source>
      <translation>something these words need isn't known</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>不知道，不算</source>
      <translation>not known, not counted</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <source>不积极的客户</source>
      <translation>Inactive customers</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>不管有没有，都另建一位</source>
      <translation>Always add a new customer</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>不能写进文件夹“{folder}”。</source>
      <translation>Can't write to the folder "{folder}".</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>不能导入</source>
      <translation>Left out</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_quick_add.py" />
      <source>不要</source>
      <translation>Avoid</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_editors.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <location filename="ui/pages/profile_header.py" />
      <source>不要联系</source>
      <translation>Don't contact</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_text.py" />
      <source>不认识“{what}”，请从下面点一个</source>
      <translation>“{what}” isn't known, press one of those below</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>不详</source>
      <translation>Unknown</translation>
    </message>
    <message>
      <location filename="ui/widgets/selection_bar.py" />
      <source>不选了</source>
      <translation>Clear selection</translation>
    </message>
    <message>
      <location filename="ui/pages/potential.py" />
      <source>不限理由</source>
      <translation>Any reason</translation>
    </message>
    <message>
      <location filename="ui/widgets/rule_chips.py" />
      <source>且</source>
      <translation>and</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>东西</source>
      <translation>Product</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <source>东西是这一位在用。</source>
      <translation>Uses what is bought.</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>两个都留</source>
      <translation>Keep both</translation>
    </message>
    <message>
      <location filename="ui/pages/duplicates.py" />
      <source>两位其实是同一位，就合并；不是，点“不是同一位”，以后不再问。</source>
      <translation>Merge two that are one; press 'Not the same' for two who are not, and you won't be asked again.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>两边不一样</source>
      <translation>The two differ</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>两边都不动</source>
      <translation>Nothing changes</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>个人</source>
      <translation>Person</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/filter_words.py" />
      <source>个人或单位</source>
      <translation>Person or company</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>个人还是公司</source>
      <translation>Person or company</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>中</source>
      <translation>Medium</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>中元节</source>
      <translation>Ghost Festival</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <source>中午好</source>
      <translation>Hello</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>中秋节</source>
      <translation>Mid-Autumn Festival</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>中秋节、结婚纪念日</source>
      <translation>Mid-Autumn Festival, wedding anniversary</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>中级</source>
      <translation>Medium</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>中级客户</source>
      <translation>Medium</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>中间几位被遮住了</source>
      <translation>Digits are masked</translation>
    </message>
    <message>
      <location filename="ui/dialogs/holiday.py" />
      <location filename="ui/dialogs/override.py" />
      <location filename="ui/export_moves.py" />
      <location filename="ui/pages/customer_deeds.py" />
      <location filename="ui/pages/followup_deeds.py" />
      <location filename="ui/widgets/potential_row.py" />
      <source>为什么</source>
      <translation>Why</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_tier.py" />
      <source>为什么是{tier}</source>
      <translation>Why this tier: {tier}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_header.py" />
      <location filename="ui/pages/profile_timeline.py" />
      <source>为什么是这个等级</source>
      <translation>Why this tier</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>为什么是重要客户</source>
      <translation>Why a key customer</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_tier.py" />
      <location filename="ui/pages/profile_header.py" />
      <source>为什么没有等级</source>
      <translation>Why no tier</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_potential.py" />
      <source>为什么说 {name} 有潜力</source>
      <translation>Why {name} has potential</translation>
    </message>
    <message>
      <location filename="ui/widgets/rail.py" />
      <source>主导航</source>
      <translation>Main navigation</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>主要</source>
      <translation>Primary</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_reach.py" />
      <source>主要的</source>
      <translation>main</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_filters.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>久未到店</source>
      <translation>Not seen lately</translation>
    </message>
    <message>
      <location filename="ui/models/customer_table.py" />
      <source>久未来</source>
      <translation>Away long</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>也会导入</source>
      <translation>They will be imported too</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>也写电话号码</source>
      <translation>Phone numbers, too</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>也导入</source>
      <translation>Import them</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <source>买不买，由这一位说了算。</source>
      <translation>Says yes or no in the end.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <source>买东西时是什么角色</source>
      <translation>Role when the company buys</translation>
    </message>
    <message>
      <location filename="ui/dialogs/purchase.py" />
      <source>买了什么</source>
      <translation>What was bought</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>买的东西</source>
      <translation>Item</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <source>事由</source>
      <translation>Purpose</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>二、他们是谁</source>
      <translation>2. Who are they?</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>五、多久来一次</source>
      <translation>5. How often do they come?</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <location filename="ui/pages/followup_selection.py" />
      <source>交给</source>
      <translation>Give to</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_many.py" />
      <source>交给他</source>
      <translation>Give it</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_many.py" />
      <location filename="ui/pages/customers.py" />
      <source>交给谁</source>
      <translation>Assign</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>亲切</source>
      <translation>warm</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>人</source>
      <translation>People</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_facts.py" />
      <location filename="ui/widgets/charts/pyramid.py" />
      <source>人数</source>
      <translation>Customers</translation>
    </message>
    <message>
      <location filename="ui/printing/week_plan.py" />
      <source>人数、位置</source>
      <translation>Party, place</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>人民币</source>
      <translation>Chinese yuan</translation>
    </message>
    <message>
      <location filename="ui/dialogs/yearly_day.py" />
      <source>什么日子</source>
      <translation>What day</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <source>什么时候</source>
      <translation>When</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>什么时候说的</source>
      <translation>When it is said</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>什么样</source>
      <translation>What they are like</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>今后几天内</source>
      <translation>in the next … days</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_fields.py" />
      <location filename="ui/formats.py" />
      <location filename="ui/pages/neglected.py" />
      <location filename="ui/pages/specs.py" />
      <location filename="ui/pages/visits_ready.py" />
      <location filename="ui/printing/choice_words.py" />
      <location filename="ui/self_test.py" />
      <location filename="ui/widgets/followup_list.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>今天</source>
      <translation>Today</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>今天 + 7 天内</source>
      <translation>Today + next 7 days</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>今天 + 明天</source>
      <translation>Today + tomorrow</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>今天 11:18</source>
      <translation>Today 11:18</translation>
    </message>
    <message>
      <location filename="ui/printing/followup_list.py" />
      <source>今天 {count}</source>
      <translation>today {count}</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_month.py" />
      <source>今天 {day}</source>
      <translation>Today, {day}</translation>
    </message>
    <message>
      <location filename="ui/printing/followup_list.py" />
      <location filename="ui/printing/visit_facts.py" />
      <source>今天 {day} {weekday}</source>
      <translation>Today, {weekday} {day}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/today.py" />
      <location filename="ui/tray.py" />
      <source>今天 {n} 项</source>
      <translation>
        <numerusform>{n} today</numerusform>
        <numerusform>{n} today</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>今天 {time} {who}记</source>
      <translation>Noted today at {time} by {who}</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>今天 {time} 来</source>
      <translation>comes today at {time}</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>今天 {time} 记</source>
      <translation>Noted today at {time}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <source>今天不要</source>
      <translation>Not today</translation>
    </message>
    <message>
      <location filename="ui/pages/today_arrivals.py" />
      <source>今天不问了</source>
      <translation>Not today</translation>
    </message>
    <message>
      <location filename="ui/printing/profile_card.py" />
      <source>今天新知道的</source>
      <translation>Learnt today</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/telling.py" />
      <source>今天有 {n} 位过生日</source>
      <translation>
        <numerusform>{n} birthday today</numerusform>
        <numerusform>{n} birthdays today</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/telling.py" />
      <source>今天有 {n} 组客人要来</source>
      <translation>
        <numerusform>{n} visit today</numerusform>
        <numerusform>{n} visits today</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/telling.py" />
      <source>今天有 {n} 项要跟进</source>
      <translation>
        <numerusform>{n} follow-up due today</numerusform>
        <numerusform>{n} follow-ups due today</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>今天来</source>
      <translation>comes today</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>今天来过</source>
      <translation>was here today</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <location filename="ui/pages/today_arrivals.py" />
      <source>今天没有约好的客人</source>
      <translation>No bookings today</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <location filename="ui/telling.py" />
      <location filename="ui/tray.py" />
      <source>今天没有要做的</source>
      <translation>Nothing for today</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>今天没有要发的祝福</source>
      <translation>Nobody to greet today</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>今天没有要跟进的事</source>
      <translation>Nothing to follow up today</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_cards.py" />
      <source>今天的结果已保存</source>
      <translation>Today's result is saved</translation>
    </message>
    <message>
      <location filename="ui/widgets/customer_pane.py" />
      <source>今天联系过</source>
      <translation>In touch today</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_month.py" />
      <source>今天要做</source>
      <translation>To do today</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>今天要做的事</source>
      <translation>what to do today</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>今天起 7 天</source>
      <translation>7 days from today</translation>
    </message>
    <message>
      <location filename="ui/printing/followup_list.py" />
      <source>今天还想起的事</source>
      <translation>Other things to remember</translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>今天：已备好；客户：打开右边一栏</source>
      <translation>Today: ready; Customers: open the side pane</translation>
    </message>
    <message>
      <location filename="ui/widgets/period_switch.py" />
      <location filename="ui/wording.py" />
      <source>今年</source>
      <translation>This year</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>今日{term}</source>
      <translation>{term} today</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <location filename="ui/pages/today_arrivals.py" />
      <source>今日到店</source>
      <translation>Arrivals today</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_filters.py" />
      <location filename="ui/pages/today.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>今日生日</source>
      <translation>Birthdays today</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <source>介绍人</source>
      <translation>Referred by</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>介绍人不能是客户自己。</source>
      <translation>A customer can't be referred by themselves.</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>介绍客人</source>
      <translation>Referrals</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/why_value.py" />
      <source>介绍来 {n} 位，是他们已经带来的利润；算店里总数时不重复算</source>
      <translation>
        <numerusform>Brought {n} customer: the profit made with them; not counted twice in the shop's total</numerusform>
        <numerusform>Brought {n} customers: the profit made with them; not counted twice in the shop's total</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>介绍来的</source>
      <translation>Referred</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>介绍来的人带来的利润，已经在他们自己名下，合计里不再算一遍。</source>
      <translation>Profit of referred customers stands with them and is not counted twice.</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/potential_words.py" />
      <source>介绍来的客人现在还在的有 {n} 位。</source>
      <translation>
        <numerusform>{n} customer brought is still with us.</numerusform>
        <numerusform>{n} customers brought are still with us.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>介绍来的客户已经带来的利润，不算进店里总数</source>
      <translation>Profit made so far with the customers they brought; not in the shop's total</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <location filename="ui/widgets/condition_values.py" />
      <source>从</source>
      <translation>From</translation>
    </message>
    <message>
      <location filename="ui/pages/today_arrivals.py" />
      <source>从 Excel 导入名单，或先记下第一位客人。</source>
      <translation>Import a list from Excel, or write down the first customer.</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_draft.py" />
      <source>从 Excel 导入客户</source>
      <translation>Import customers</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_draft.py" />
      <source>从 Excel 导入消费</source>
      <translation>Import purchases</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/many_customers.py" />
      <source>从 {n} 位去掉标签</source>
      <translation>
        <numerusform>Remove tags from {n} customer</numerusform>
        <numerusform>Remove tags from {n} customers</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <source>从什么时候算</source>
      <translation>Counted from</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>从今天起多少天（默认：跟进和备货 7，一周安排 6）</source>
      <translation>how many days from today (default: 7 for follow-ups and preparation, 6 for the week)</translation>
    </message>
    <message>
      <location filename="ui/dialogs/period.py" />
      <source>从哪一天</source>
      <translation>From</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <source>从哪一次</source>
      <translation>From which ranking</translation>
    </message>
    <message>
      <location filename="ui/dialogs/holiday.py" />
      <source>从哪天</source>
      <translation>From</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <source>从哪天算起</source>
      <translation>Counted from</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <location filename="ui/pages/welcome.py" />
      <source>从备份恢复</source>
      <translation>Restore a backup</translation>
    </message>
    <message>
      <location filename="ui/dialogs/columns.py" />
      <source>从大到小</source>
      <translation>Largest first</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>从头到尾读一遍，只看不改。</source>
      <translation>Reads the whole book and changes nothing.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/columns.py" />
      <source>从小到大</source>
      <translation>Smallest first</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_photo.py" />
      <source>从文件选照片</source>
      <translation>Choose a photo from a file</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <source>从第几名</source>
      <translation>From rank</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>从第几枚印起（前面的用过了）</source>
      <translation>First label to use (those before are gone)</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_tier.py" />
      <source>他</source>
      <translation>His</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_results.py" />
      <source>他们的 {n} 行消费不导入</source>
      <translation>
        <numerusform>Their {n} row is left out</numerusform>
        <numerusform>Their {n} rows are left out</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/many_customers.py" />
      <source>他们都没有标签。</source>
      <translation>None of them has a tag.</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_quick_add.py" />
      <source>他的喜好</source>
      <translation>What he likes</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_quick_add.py" />
      <source>他还喜欢什么？直接写，例如：胡萝卜汁要常温</source>
      <translation>What else does he like? For example: carrot juice at room temperature</translation>
    </message>
    <message>
      <location filename="ui/dialogs/purchase.py" />
      <source>付了多少</source>
      <translation>Paid</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>付出的</source>
      <translation>What they give</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <source>付款、开票找这一位。</source>
      <translation>Pays, gets the invoice.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_change.py" />
      <source>以前</source>
      <translation>Earlier</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <location filename="ui/pages/importing_done.py" />
      <location filename="ui/widgets/import_results.py" />
      <source>以前导入过</source>
      <translation>Imported before</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>以前导入过的消费</source>
      <translation>Purchases imported before</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <source>以前的</source>
      <translation>From before</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/profile_likes.py" />
      <source>以前的 {n} 条</source>
      <translation>
        <numerusform>{n} from before</numerusform>
        <numerusform>{n} from before</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/export_moves.py" />
      <source>以前的{what}</source>
      <translation>{what} before</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>以前的“{name}”</source>
      <translation>“{name}”, no longer used</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>以前的一套等级</source>
      <translation>a former set of tiers</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>以前的一套等级：{tiers}</source>
      <translation>Former tiers: {tiers}</translation>
    </message>
    <message>
      <location filename="ui/export_moves.py" />
      <source>以前的利润</source>
      <translation>Profit before</translation>
    </message>
    <message>
      <location filename="ui/export_moves.py" />
      <source>以前的到店天数</source>
      <translation>Days here before</translation>
    </message>
    <message>
      <location filename="ui/export_moves.py" />
      <source>以前的等级</source>
      <translation>Tier before</translation>
    </message>
    <message>
      <location filename="ui/export_moves.py" />
      <source>以前的销售额</source>
      <translation>Sales before</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>以前：{told}</source>
      <translation>Before: {told}</translation>
    </message>
    <message>
      <location filename="ui/printing/followup_list.py" />
      <location filename="ui/widgets/followup_list.py" />
      <source>以后</source>
      <translation>Later</translation>
    </message>
    <message>
      <location filename="ui/printing/followup_list.py" />
      <source>以后 {count}</source>
      <translation>later {count}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/commands.py" />
      <source>以后 {n} 年预计再赚 {money}</source>
      <translation>
        <numerusform>Expected in the next year: {money}</numerusform>
        <numerusform>Expected in the next {n} years: {money}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <source>以后不要了</source>
      <translation>No longer</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <source>以后再问</source>
      <translation>Ask later</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>以后几年预计的利润，越远的越打折</source>
      <translation>Profit expected over the coming years, discounted</translation>
    </message>
    <message>
      <location filename="ui/pages/welcome.py" />
      <source>以后随时可以换，都在“设置”里。</source>
      <translation>You can change everything later in Settings.</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix_list.py" />
      <source>价值怎么来的</source>
      <translation>How the worth comes</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <location filename="ui/widgets/why_value.py" />
      <location filename="ui/wording.py" />
      <source>价值评分</source>
      <translation>Value score</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>价值评分，0 到 100 分</source>
      <translation>Value score, 0 to 100</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>价值高，却觉得不太值</source>
      <translation>worth much, but not convinced</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>份数</source>
      <translation>Copies</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>优惠</source>
      <translation>Discount</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>会动的图片不能当照片。</source>
      <translation>A moving picture can't be a photo.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>会员号，可不填</source>
      <translation>Member number, may be empty</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>会来</source>
      <translation>yes</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_strip.py" />
      <source>估一下</source>
      <translation>Estimate</translation>
    </message>
    <message>
      <location filename="ui/widgets/headroom_row.py" />
      <source>估于 {told}</source>
      <translation>Estimated {told}</translation>
    </message>
    <message>
      <location filename="ui/potential_words.py" />
      <source>估计一年在这类东西上花 {wallet}，三分之二是 {target}；近 12 个月在店里花了 {own}，还差 {room}。</source>
      <translation>Spends an estimated {wallet} a year on this kind of thing; two thirds are {target}. Of that {own} here in the last 12 months, so {room} is left.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>估计的金额要大于零。</source>
      <translation>The estimate must be above zero.</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/headroom_list.py" />
      <source>估过 {n} 位</source>
      <translation>
        <numerusform>{n} customer estimated</numerusform>
        <numerusform>{n} customers estimated</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/headroom_list.py" />
      <source>估过的客户都到了三分之二</source>
      <translation>All estimated customers have reached two thirds</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>估过：{told}</source>
      <translation>Estimates: {told}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_worth.py" />
      <source>估钱包份额</source>
      <translation>Estimate the share of wallet</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/charts/pyramid.py" />
      <source>位</source>
      <translation>
        <numerusform>person</numerusform>
        <numerusform>people</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>位子</source>
      <translation>Seat</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>位子与房间</source>
      <translation>Seat and room</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>位子或房间</source>
      <translation>Table or room</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>位数不能小于零。</source>
      <translation>The number can't be negative.</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <source>位置</source>
      <translation>Place</translation>
    </message>
    <message>
      <location filename="ui/dialogs/ratings.py" />
      <source>低</source>
      <translation>low</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/profile_entries.py" />
      <location filename="ui/printing/profile_card.py" />
      <location filename="ui/wording.py" />
      <source>住 {n} 晚</source>
      <translation>
        <numerusform>{n} night</numerusform>
        <numerusform>{n} nights</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <location filename="ui/export_book.py" />
      <source>住几晚</source>
      <translation>Nights</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>住在哪里</source>
      <translation>Where they live</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>体面</source>
      <translation>Image</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>使用的人</source>
      <translation>Uses it</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>例如：12.5。</source>
      <translation>For example 12.5.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <source>例如：1200</source>
      <translation>e.g. 1200</translation>
    </message>
    <message>
      <location filename="ui/dialogs/budget.py" />
      <source>例如：12000</source>
      <translation>For example: 12000</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>例如：12000。</source>
      <translation>For example: 12000.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>例如：18:30、晚上七点；可不填</source>
      <translation>Such as 18:30; may be empty</translation>
    </message>
    <message>
      <location filename="ui/dialogs/matrix_rules.py" />
      <source>例如：20000</source>
      <translation>e.g. 20000</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>例如：2026-11-22。</source>
      <translation>For example 2026-11-22.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>例如：203</source>
      <translation>e.g. 203</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>例如：24 度</source>
      <translation>e.g. 24 °C</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>例如：3 号椅</source>
      <translation>For example: Chair 3</translation>
    </message>
    <message>
      <location filename="ui/dialogs/serving_costs.py" />
      <source>例如：300</source>
      <translation>e.g. 300</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>例如：3000，自动 × 12</source>
      <translation>e.g. 3000, times 12</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>例如：36000、3.6 万</source>
      <translation>e.g. 36000</translation>
    </message>
    <message>
      <location filename="ui/widgets/birthday_field.py" />
      <source>例如：3月8日、1979-03-08、八月十五</source>
      <translation>Such as 03-08 or 1979-03-08</translation>
    </message>
    <message>
      <location filename="ui/dialogs/purchase.py" />
      <source>例如：415.5、1.2 万</source>
      <translation>Such as 415.5</translation>
    </message>
    <message>
      <location filename="ui/dialogs/matrix_rules.py" />
      <source>例如：60</source>
      <translation>e.g. 60</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>例如：688</source>
      <translation>e.g. 688</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_text.py" />
      <source>例如：{call}，祝您生日快乐。</source>
      <translation>For example: Dear {call}, happy birthday.</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_reach.py" />
      <source>例如：{label}</source>
      <translation>e.g. {label}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/feedback.py" />
      <source>例如：上菜太慢</source>
      <translation>e.g. the food came too slowly</translation>
    </message>
    <message>
      <location filename="ui/widgets/day_field.py" />
      <source>例如：下周三、11-29</source>
      <translation>Such as tomorrow or 11-29</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <source>例如：中秋月饼、会员短信</source>
      <translation>e.g. mooncakes, text messages</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>例如：以后还能给您发消息吗</source>
      <translation>e.g. may we still write to you?</translation>
    </message>
    <message>
      <location filename="ui/dialogs/scheme.py" />
      <source>例如：会员卡三等</source>
      <translation>e.g. three club cards</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>例如：出差、度假</source>
      <translation>e.g. business, holiday</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>例如：午餐、家宴</source>
      <translation>e.g. lunch, family dinner</translation>
    </message>
    <message>
      <location filename="ui/dialogs/purchase.py" />
      <source>例如：午餐、清蒸鲈鱼</source>
      <translation>Such as lunch, steamed fish</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>例如：取货、试穿</source>
      <translation>For example: pick up, try on</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>例如：听竹包间</source>
      <translation>Such as Bamboo room</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>例如：周老师</source>
      <translation>Such as Ms Zhou</translation>
    </message>
    <message>
      <location filename="ui/dialogs/family.py" />
      <source>例如：在上海读书</source>
      <translation>For example: studies in Shanghai</translation>
    </message>
    <message>
      <location filename="ui/dialogs/family.py" />
      <source>例如：外孙、女儿、先生</source>
      <translation>Such as daughter, husband</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_deeds.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>例如：多次爽约</source>
      <translation>Such as: booked and never came</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>例如：大床房、家庭套间</source>
      <translation>e.g. double, family suite</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>例如：好久不见，给您留了位子</source>
      <translation>e.g. your table is waiting</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_deeds.py" />
      <source>例如：客人说不用了</source>
      <translation>For example: no longer wanted</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>例如：客户自己说的、看朋友圈</source>
      <translation>e.g. told us so, by what friends spend</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/dialogs/many_customers.py" />
      <location filename="ui/pages/profile_editors.py" />
      <source>例如：家宴、要发票</source>
      <translation>Such as family dinner, invoice</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/dialogs/person.py" />
      <location filename="ui/dialogs/preference.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>例如：小陈</source>
      <translation>For example: Xiao Chen</translation>
    </message>
    <message>
      <location filename="ui/dialogs/many_customers.py" />
      <source>例如：小陈；空着就是谁都不专管</source>
      <translation>Chen, or empty for nobody in particular</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>例如：开加湿器</source>
      <translation>e.g. humidifier on</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_change.py" />
      <source>例如：很满意，下月再来</source>
      <translation>e.g. very pleased, coming again next month</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_done.py" />
      <source>例如：很满意，周末还来</source>
      <translation>For example: very pleased, back at the weekend</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>例如：您说的事我们正在改</source>
      <translation>e.g. we are putting it right</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup.py" />
      <source>例如：把落下的围巾寄回去</source>
      <translation>For example: send back the scarf</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <source>例如：教师节祝福、补染提醒</source>
      <translation>For example: Teachers' Day, colour again</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>例如：明天等您来，座位留好了</source>
      <translation>e.g. your table is set</translation>
    </message>
    <message>
      <location filename="ui/widgets/day_field.py" />
      <source>例如：昨天、11-20</source>
      <translation>Such as yesterday or 11-20</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>例如：昨天的菜还合口味吗</source>
      <translation>e.g. did you enjoy the dishes?</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>例如：朋友介绍</source>
      <translation>Such as a friend</translation>
    </message>
    <message>
      <location filename="ui/dialogs/referrer.py" />
      <source>例如：朋友介绍、路过、小红书</source>
      <translation>For example: a friend, walked by</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>例如：朝阳、背阴</source>
      <translation>e.g. sunny, shady side</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_reach.py" />
      <source>例如：杭州市西湖区文三路 8 号</source>
      <translation>e.g. 8 Wensan Road, Hangzhou</translation>
    </message>
    <message>
      <location filename="ui/dialogs/new_shop.py" />
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>例如：林姐</source>
      <translation>For example: Lin</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>例如：染发、烫发</source>
      <translation>For example: colouring, perm</translation>
    </message>
    <message>
      <location filename="ui/dialogs/new_shop.py" />
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>例如：栖云小院</source>
      <translation>For example: Cloud Inn</translation>
    </message>
    <message>
      <location filename="ui/dialogs/feedback.py" />
      <source>例如：次日致歉并送白茶</source>
      <translation>e.g. apologised next day, sent white tea</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_own.py" />
      <source>例如：每年教师节给老师们送祝福，染发 45 天以后提醒补染，每周三给团购的客户报菜单。</source>
      <translation>For example: greet teachers every Teachers' Day, ask about the colour 45 days after it was done, send the menu every Wednesday.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/yearly_day.py" />
      <source>例如：每年都在这里过</source>
      <translation>For example: always celebrated here</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>例如：烫染、护理、美甲</source>
      <translation>For example: colour, facial, nails</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>例如：生日快乐，给您留了一份蛋糕</source>
      <translation>e.g. a cake is waiting for you</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <source>例如：用餐时随口提到</source>
      <translation>Such as said over lunch</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>例如：答应您的事没有忘</source>
      <translation>e.g. we have not forgotten</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <source>例如：管采购，周三都在</source>
      <translation>For example: buys, in on Wednesdays</translation>
    </message>
    <message>
      <location filename="ui/dialogs/yearly_day.py" />
      <source>例如：结婚纪念日、开店纪念日</source>
      <translation>For example: wedding day, shop opening</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_fact_list.py" />
      <source>例如：老师、开茶馆</source>
      <translation>e.g. teacher, runs a teahouse</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>例如：老板的恩师、大客户的介绍人</source>
      <translation>e.g. the owner's teacher, introduced a big customer</translation>
    </message>
    <message>
      <location filename="ui/widgets/person_likes.py" />
      <source>例如：花生过敏、爱喝龙井</source>
      <translation>For example: allergic to peanuts, likes green tea</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <source>例如：花生过敏，不吃香菜</source>
      <translation>e.g. allergic to peanuts, no coriander</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/categories.py" />
      <source>例如：茶具</source>
      <translation>For example: teaware</translation>
    </message>
    <message>
      <location filename="ui/dialogs/views.py" />
      <source>例如：该回访的老客</source>
      <translation>Old customers to call</translation>
    </message>
    <message>
      <location filename="ui/dialogs/many_customers.py" />
      <source>例如：请他们来尝新茶</source>
      <translation>Invite them to taste the new tea</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>例如：谢谢您一直照顾我们</source>
      <translation>e.g. thank you for all the years</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact_log.py" />
      <source>例如：谢谢我们准备的蛋糕</source>
      <translation>e.g. thanked us for the cake</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_field.py" />
      <source>例如：车牌号</source>
      <translation>e.g. number plate</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>例如：过节好，给您留了一盒点心</source>
      <translation>e.g. we kept a treat for you</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>例如：阿杰</source>
      <translation>e.g. Jay</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_field.py" />
      <source>例如：靠窗、包间、大堂</source>
      <translation>e.g. window, private room, hall</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>便宜</source>
      <translation>cheap</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <location filename="ui/dialogs/contact_log.py" />
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/dialogs/feedback.py" />
      <location filename="ui/dialogs/followup_change.py" />
      <location filename="ui/dialogs/greeting_text.py" />
      <location filename="ui/dialogs/own_field.py" />
      <location filename="ui/dialogs/own_rule.py" />
      <location filename="ui/dialogs/perception.py" />
      <location filename="ui/dialogs/preference.py" />
      <location filename="ui/dialogs/purchase.py" />
      <location filename="ui/dialogs/referrer.py" />
      <location filename="ui/dialogs/relative.py" />
      <location filename="ui/dialogs/serving_costs.py" />
      <location filename="ui/dialogs/strategies.py" />
      <location filename="ui/dialogs/views.py" />
      <location filename="ui/dialogs/visit.py" />
      <location filename="ui/dialogs/yearly_day.py" />
      <location filename="ui/pages/profile_fact_line.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>保存</source>
      <translation>Save</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <source>保存并预约</source>
      <translation>Save and book</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_deeds.py" />
      <location filename="ui/pages/importing_done.py" />
      <source>保存有问题的行</source>
      <translation>Save rows with problems</translation>
    </message>
    <message>
      <location filename="ui/dialogs/scheme.py" />
      <source>保存这套</source>
      <translation>Save</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_cards.py" />
      <source>保存这次结果</source>
      <translation>Save this result</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <location filename="ui/printing/lists.py" />
      <source>信封</source>
      <translation>Envelopes</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_header.py" />
      <location filename="ui/widgets/import_questions.py" />
      <source>值的意思…</source>
      <translation>Meaning of values…</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_filters.py" />
      <source>做了没有</source>
      <translation>Done or not</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_change.py" />
      <location filename="ui/dialogs/followup_fields.py" />
      <location filename="ui/dialogs/own_rule.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/printing/followup_list.py" />
      <source>做什么</source>
      <translation>What to do</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>做什么项目</source>
      <translation>Service</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <source>做完一件，它会移到这里，随时可以改回待做。</source>
      <translation>What you complete moves here, and can be taken up again.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_change.py" />
      <location filename="ui/dialogs/followup_fields.py" />
      <location filename="ui/widgets/repeat_combo.py" />
      <source>做完以后再来</source>
      <translation>Repeats</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <source>做完这次就不再来</source>
      <translation>Last time, then stop</translation>
    </message>
    <message>
      <location filename="ui/dialogs/progress.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>停下</source>
      <translation>Stop</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>停下了，什么都没有写入。</source>
      <translation>Stopped. Nothing was written.</translation>
    </message>
    <message>
      <location filename="ui/context.py" />
      <source>停下了，没有写入任何内容</source>
      <translation>Stopped. Nothing was changed</translation>
    </message>
    <message>
      <location filename="ui/pages/export_deeds.py" />
      <location filename="ui/pages/report_deeds.py" />
      <source>停下了，没有写出文件</source>
      <translation>Stopped. No file was written</translation>
    </message>
    <message>
      <location filename="ui/printing/preview.py" />
      <source>停下了，没有存下文件</source>
      <translation>Stopped; no file was saved</translation>
    </message>
    <message>
      <location filename="ui/printing/preview.py" />
      <source>停下了，没有打印</source>
      <translation>Stopped; nothing was printed</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>储值余额</source>
      <translation>Stored value</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>像是两个人</source>
      <translation>Looks like two people</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>像是没填的日期</source>
      <translation>Looks like an empty date</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>儿童节</source>
      <translation>Children's Day</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>元宵节</source>
      <translation>Lantern Festival</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>元旦</source>
      <translation>New Year's Day</translation>
    </message>
    <message>
      <location filename="ui/widgets/tier_row.py" />
      <source>元起</source>
      <translation>and up</translation>
    </message>
    <message>
      <location filename="ui/dialogs/base.py" />
      <location filename="ui/dialogs/merge.py" />
      <location filename="ui/rescue.py" />
      <source>先不</source>
      <translation>Not now</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_foot.py" />
      <source>先不导入</source>
      <translation>Don't import</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_cards.py" />
      <source>先保存这一次，下次就看得出谁升级、谁降级。</source>
      <translation>Save this one, and next time you'll see who moved up or down.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>先写一句要发的话。</source>
      <translation>Write the words first.</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note.py" />
      <source>先写名字，例如：张三 喜欢胡萝卜汁</source>
      <translation>Begin with a name, like: Zhang San likes carrot juice</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/import_words.py" />
      <source>先加了 {n} 位店里没有的客户。</source>
      <translation>
        <numerusform>Added {n} customer who was not in the book first.</numerusform>
        <numerusform>Added {n} customers who were not in the book first.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/importing_changes.py" />
      <location filename="ui/widgets/import_questions.py" />
      <source>先日后月</source>
      <translation>Day first</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_changes.py" />
      <location filename="ui/widgets/import_questions.py" />
      <source>先月后日</source>
      <translation>Month first</translation>
    </message>
    <message>
      <location filename="ui/printing/addressed.py" />
      <source>先生</source>
      <translation>Mr</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/duplicates.py" />
      <source>先看前 {n} 对</source>
      <translation>
        <numerusform>the first {n} shown</numerusform>
        <numerusform>the first {n} shown</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/today_arrivals.py" />
      <source>先看没备好的</source>
      <translation>Not ready first</translation>
    </message>
    <message>
      <location filename="ui/pages/neglected.py" />
      <source>先联系的</source>
      <translation>Contact first</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix.py" />
      <source>先记下几位客户，再评一评他们觉得我们值不值。</source>
      <translation>Note a few customers first, then rate what they think of us.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge.py" />
      <source>先记下的这位</source>
      <translation>Noted first</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_list.py" />
      <source>先记下第一位，或导入已有的客户表。</source>
      <translation>Write down the first one, or import the list you have.</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <source>先记下这一次，下次就看得出谁升级、谁降级；每个月初也会自动记一次。</source>
      <translation>Keep this one, and next time you will see who rose and who fell; one is kept at the start of each month too.</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_adder.py" />
      <source>先选一位客户</source>
      <translation>Choose a customer first</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>先问清原因：还不熟、不了解东西、服务或规矩不合意、价格、牌子。找到了，就舍得投入。</source>
      <translation>Find out why first: new to us, product unknown, service or rules, price, brand. Then invest.</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <source>入会日期</source>
      <translation>Member since</translation>
    </message>
    <message>
      <location filename="ui/printing/slips.py" />
      <location filename="ui/printing/week_plan.py" />
      <location filename="ui/widgets/arrival_row.py" />
      <location filename="ui/widgets/party_heading.py" />
      <location filename="ui/widgets/week_grid.py" />
      <source>入住</source>
      <translation>Check-in</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <source>入围线</source>
      <translation>Lowest value</translation>
    </message>
    <message>
      <location filename="ui/printing/slips.py" />
      <location filename="ui/printing/week_plan.py" />
      <location filename="ui/widgets/arrival_row.py" />
      <location filename="ui/widgets/party_heading.py" />
      <location filename="ui/widgets/week_grid.py" />
      <source>全天</source>
      <translation>All day</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_strip.py" />
      <source>全店一起算，一会儿就好，算好了自己会出来。</source>
      <translation>For the whole shop at once; it appears here by itself in a moment.</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <location filename="ui/report_tables.py" />
      <source>全店合计</source>
      <translation>Whole shop</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/report_words.py" />
      <source>全店客户已经带来利润 {past}，往后 {n} 年预计再带来 {expected}，合计 {all}。</source>
      <translation>
        <numerusform>All customers brought a profit of {past}; {expected} is expected in {n} year, {all} in all.</numerusform>
        <numerusform>All customers brought a profit of {past}; {expected} is expected in {n} years, {all} in all.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/followup_selection.py" />
      <source>全选</source>
      <translation>Select all</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_filters.py" />
      <location filename="ui/pages/followup_filters.py" />
      <location filename="ui/pages/moves.py" />
      <location filename="ui/pages/neglected.py" />
      <location filename="ui/pages/potential.py" />
      <location filename="ui/pages/profile_timeline.py" />
      <location filename="ui/pages/today.py" />
      <location filename="ui/widgets/gallery.py" />
      <location filename="ui/widgets/period_switch.py" />
      <source>全部</source>
      <translation>All</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/dialogs/own_rule.py" />
      <location filename="ui/pages/export_card.py" />
      <location filename="ui/pages/pyramid_facts.py" />
      <location filename="ui/pages/setting_groups/reminder_card.py" />
      <location filename="ui/printing/choice_words.py" />
      <location filename="ui/reminder_words.py" />
      <source>全部客户</source>
      <translation>All customers</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>全部待做的</source>
      <translation>Everything to do</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>全部时间</source>
      <translation>all time</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_filters.py" />
      <source>全部等级</source>
      <translation>All tiers</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_check.py" />
      <location filename="ui/pages/importing_done.py" />
      <source>全部行</source>
      <translation>All rows</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <source>全部跟进</source>
      <translation>All follow-ups</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>全部；或 1-3，5</source>
      <translation>All, or 1-3,5</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>全都有</source>
      <translation>has all of</translation>
    </message>
    <message>
      <location filename="ui/widgets/condition_row.py" />
      <source>全都满足</source>
      <translation>All of these</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>八、怎么想、有什么建议</source>
      <translation>8. What do they think and suggest?</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>八项都打了</source>
      <translation>All eight rated</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/worth_words.py" />
      <source>八项里打了 {n} 项，没打的不算</source>
      <translation>
        <numerusform>{n} of eight rated; the others do not count</numerusform>
        <numerusform>{n} of eight rated; the others do not count</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/tags.py" />
      <source>公</source>
      <translation>Solar</translation>
    </message>
    <message>
      <location filename="ui/printing/birthday_list.py" />
      <location filename="ui/widgets/birthday_field.py" />
      <location filename="ui/widgets/tags.py" />
      <source>公历</source>
      <translation>Solar</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/today.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>公历 {n}</source>
      <translation>
        <numerusform>{n} solar</numerusform>
        <numerusform>{n} solar</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>公历、农历生日都会提前出现在“跟进”里。</source>
      <translation>Solar and lunar birthdays show up ahead of time in Follow-ups.</translation>
    </message>
    <message>
      <location filename="ui/printing/birthday_list.py" />
      <source>公历农历</source>
      <translation>Calendar</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>公历或农历</source>
      <translation>Solar or lunar</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>公历生日</source>
      <translation>Birthday</translation>
    </message>
    <message>
      <location filename="ui/widgets/birthday_field.py" />
      <source>公历还是农历</source>
      <translation>Solar or lunar</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <location filename="ui/pages/profile_reach.py" />
      <source>公司</source>
      <translation>Company</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>公式没算，先用 Excel 存一次</source>
      <translation>Not calculated: save in Excel first</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>六、在哪里</source>
      <translation>6. Where?</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/commands.py" />
      <location filename="ui/pages/customer_list.py" />
      <location filename="ui/printing/birthday_list.py" />
      <location filename="ui/printing/customer_list.py" />
      <location filename="ui/printing/list_slips.py" />
      <source>共 {n} 位</source>
      <translation>
        <numerusform>{n} customer</numerusform>
        <numerusform>{n} customers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/matrix.py" />
      <source>共 {n} 位客户</source>
      <translation>
        <numerusform>{n} customer in all</numerusform>
        <numerusform>{n} customers in all</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/preparation_list.py" />
      <location filename="ui/printing/week_plan.py" />
      <source>共 {n} 组</source>
      <translation>
        <numerusform>{n} party</numerusform>
        <numerusform>{n} parties</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/followup_list.py" />
      <source>共 {n} 项</source>
      <translation>
        <numerusform>{n} task</numerusform>
        <numerusform>{n} tasks</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/followup_list.py" />
      <source>共 {n} 项，印最近的 {shown} 项</source>
      <translation>
        <numerusform>{n} task, the latest {shown} printed</numerusform>
        <numerusform>{n} tasks, the latest {shown} printed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/followup_list.py" />
      <source>共 {n} 项：{parts}</source>
      <translation>
        <numerusform>{n} task: {parts}</numerusform>
        <numerusform>{n} tasks: {parts}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>关上窗口后留在屏幕角上</source>
      <translation>Closing the window leaves it in the corner of the screen</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/about.py" />
      <location filename="ui/pages/settings.py" />
      <source>关于</source>
      <translation>About</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <location filename="ui/greetings.py" />
      <source>关系</source>
      <translation>Relation</translation>
    </message>
    <message>
      <location filename="ui/dialogs/base.py" />
      <location filename="ui/dialogs/chart_numbers.py" />
      <location filename="ui/dialogs/lines.py" />
      <location filename="ui/printing/paper_pane.py" />
      <location filename="ui/printing/preview.py" />
      <location filename="ui/rescue.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <location filename="ui/dialogs/crash.py" />
      <source>关闭程序</source>
      <translation>Close the program</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/followups.py" />
      <source>其中逾期 {n}</source>
      <translation>
        <numerusform>{n} late</numerusform>
        <numerusform>{n} late</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/pages/followup_filters.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>其他</source>
      <translation>Other</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>其他地方</source>
      <translation>Elsewhere</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>其他客户</source>
      <translation>Other customers</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>其他方式</source>
      <translation>Another way</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>其他来源</source>
      <translation>Other sources</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/neglected.py" />
      <source>其他等级里还有 {n} 位。</source>
      <translation>
        <numerusform>{n} more in the other tiers.</numerusform>
        <numerusform>{n} more in the other tiers.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/tier_row.py" />
      <source>其余的</source>
      <translation>the rest</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <source>其实是</source>
      <translation>It is really</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <location filename="ui/export_book.py" />
      <source>内容</source>
      <translation>Words</translation>
    </message>
    <message>
      <location filename="ui/pages/headroom_list.py" />
      <source>再估几位，就看得出谁还花在别家。</source>
      <translation>Estimate a few more to see who spends elsewhere.</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_adder.py" />
      <source>再写一句要做什么</source>
      <translation>Say what to do, too</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_reach.py" />
      <source>再加一个号码</source>
      <translation>Add a number</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_reach.py" />
      <source>再加一个地址</source>
      <translation>Add an address</translation>
    </message>
    <message>
      <location filename="ui/dialogs/filter.py" />
      <source>再加一个条件</source>
      <translation>Add condition</translation>
    </message>
    <message>
      <location filename="ui/dialogs/scheme.py" />
      <source>再加一等</source>
      <translation>Add a tier</translation>
    </message>
    <message>
      <location filename="ui/widgets/party_heading.py" />
      <source>再备一样，例如：蛋糕一个</source>
      <translation>One thing more, e.g. a cake</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_header.py" />
      <source>再多 {missing} 到{tier}</source>
      <translation>{missing} more to {tier}</translation>
    </message>
    <message>
      <location filename="ui/potential_words.py" />
      <source>再多 {missing}，就是{tier}</source>
      <translation>{missing} more to {tier}</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>再多 {missing}，就是{tier}。</source>
      <translation> {missing} more makes it {tier}.</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_done.py" />
      <source>再导入一张</source>
      <translation>Import another</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_done.py" />
      <source>再导入消费记录</source>
      <translation>Import purchases next</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>再按客户名单导入一次，资料就有了</source>
      <translation>Import it once more as a customer list</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/row_card.py" />
      <source>再看 {n} 位</source>
      <translation>
        <numerusform>Show {n} more</numerusform>
        <numerusform>Show {n} more</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/neglected.py" />
      <source>再看一些</source>
      <translation>Show more</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <source>再看更早的</source>
      <translation>Show earlier</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_done.py" />
      <source>再联系一次</source>
      <translation>Get in touch again</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix_list.py" />
      <source>再评一次</source>
      <translation>Rate again</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>再试</source>
      <translation>Try again</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>写一句为什么，以后别人也看得懂</source>
      <translation>Say why, so that others understand it later</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_deeds.py" />
      <source>写一句原因，以后看得明白</source>
      <translation>Write a reason, so that it is clear later</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>写一句就好，例如：胡萝卜汁要常温。</source>
      <translation>One sentence is enough, for example: carrot juice at room temperature.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_change.py" />
      <location filename="ui/dialogs/followup_fields.py" />
      <source>写一句要做什么</source>
      <translation>Write what is to be done</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_text.py" />
      <source>写一句要说的话</source>
      <translation>Write the words</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>写下的每一笔都会记上这个名字</source>
      <translation>Every note is signed with this name</translation>
    </message>
    <message>
      <location filename="ui/dialogs/person.py" />
      <source>写下的每一笔都会记上这个名字。</source>
      <translation>Everything written down is signed with this name.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_field.py" />
      <source>写什么</source>
      <translation>What goes in</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/importing_deeds.py" />
      <source>写好了 {file}：{n} 行</source>
      <translation>
        <numerusform>{file} written: {n} row</numerusform>
        <numerusform>{file} written: {n} rows</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/export_deeds.py" />
      <location filename="ui/pages/moves.py" />
      <location filename="ui/pages/report_deeds.py" />
      <source>写好了 {file}：{what}</source>
      <translation>Saved {file}: {what}</translation>
    </message>
    <message>
      <location filename="ui/commands.py" />
      <source>写好了 {out}：{what}</source>
      <translation>Saved {out}: {what}</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>写客人的名字</source>
      <translation>Name the customers</translation>
    </message>
    <message>
      <location filename="ui/pages/report_deeds.py" />
      <source>写客户报告</source>
      <translation>Write the report</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>写日历文件</source>
      <translation>Write a calendar file</translation>
    </message>
    <message>
      <location filename="ui/widgets/followup_row.py" />
      <source>写结果</source>
      <translation>Note a result</translation>
    </message>
    <message>
      <location filename="ui/dialogs/strategies.py" />
      <source>写给店里的人看：每一等的客户怎么招呼。</source>
      <translation>For the people in the shop: how to look after each tier.</translation>
    </message>
    <message>
      <location filename="ui/widgets/tags.py" />
      <source>农</source>
      <translation>Lunar</translation>
    </message>
    <message>
      <location filename="ui/widgets/birthday_field.py" />
      <location filename="ui/widgets/tags.py" />
      <source>农历</source>
      <translation>Lunar</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/today.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>农历 {n}</source>
      <translation>
        <numerusform>{n} lunar</numerusform>
        <numerusform>{n} lunar</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/pages/followup_month.py" />
      <location filename="ui/widgets/day_field.py" />
      <source>农历{day}</source>
      <translation>lunar {day}</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>农历只算得到 {first} 到 {last} 年。</source>
      <translation>Lunar days are known from {first} to {last} only.</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>农历生日（{day}）</source>
      <translation>Lunar birthday ({day})</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>冬至</source>
      <translation>Winter Solstice</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>冷淡</source>
      <translation>cold</translation>
    </message>
    <message>
      <location filename="ui/application.py" />
      <location filename="ui/self_test.py" />
      <source>准备今天的事</source>
      <translation>Preparing the day</translation>
    </message>
    <message>
      <location filename="ui/application.py" />
      <source>准备示例店</source>
      <translation>Preparing the sample shop</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <source>几个号码用逗号隔开</source>
      <translation>Separate several with commas</translation>
    </message>
    <message>
      <location filename="ui/dialogs/many_customers.py" />
      <source>几个标签之间用顿号或逗号隔开。已经有的不会重复。</source>
      <translation>Separate several tags by commas. Those they already have stay as they are.</translation>
    </message>
    <message>
      <location filename="ui/own_values.py" />
      <source>几个里选一个</source>
      <translation>choice</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <location filename="ui/export_book.py" />
      <source>几位</source>
      <translation>Guests</translation>
    </message>
    <message>
      <location filename="ui/printing/label_fields.py" />
      <source>几列</source>
      <translation>Columns</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>几月的生日；标签、信封、贺卡只给那个月的寿星</source>
      <translation>birthdays of this month; labels, envelopes and cards only for those born in it</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>几点</source>
      <translation>Time</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>几点通知</source>
      <translation>Time of the notification</translation>
    </message>
    <message>
      <location filename="ui/printing/label_fields.py" />
      <source>几行</source>
      <translation>Rows</translation>
    </message>
    <message>
      <location filename="ui/pages/potential.py" />
      <source>凭什么说有潜力</source>
      <translation>Reason</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_worth.py" />
      <location filename="ui/pages/worth.py" />
      <location filename="ui/pages/worth_pane.py" />
      <source>凭眼光打分</source>
      <translation>Rate by eye</translation>
    </message>
    <message>
      <location filename="ui/dialogs/ratings.py" />
      <source>凭眼光打分：{name}</source>
      <translation>Rate by eye: {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <source>分三份</source>
      <translation>Three parts</translation>
    </message>
    <message>
      <location filename="ui/dialogs/tier_rules.py" />
      <source>分成哪几等</source>
      <translation>The tiers</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>分数是 1 到 5。</source>
      <translation>A rating is 1 to 5.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/categories.py" />
      <source>分类 {name}</source>
      <translation>Category {name}</translation>
    </message>
    <message>
      <location filename="ui/widgets/tier_row.py" />
      <source>分起</source>
      <translation>points up</translation>
    </message>
    <message>
      <location filename="ui/dialogs/columns.py" />
      <location filename="ui/pages/customer_list.py" />
      <source>列与排序</source>
      <translation>Columns and order</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_columns.py" />
      <source>列与排序…</source>
      <translation>Columns and order…</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_deeds.py" />
      <location filename="ui/pages/profile.py" />
      <source>列入黑名单</source>
      <translation>Blacklist</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>列表</source>
      <translation>List</translation>
    </message>
    <message>
      <location filename="ui/printing/preview.py" />
      <source>列表上的客户</source>
      <translation>Customers on the list</translation>
    </message>
    <message>
      <location filename="ui/dialogs/crash.py" />
      <source>刚才那一步没有做完。已经存好的客户资料没有受影响。</source>
      <translation>The last step wasn't finished. The customers you had already saved are not affected.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/runs.py" />
      <location filename="ui/dialogs/tier_rules.py" />
      <source>删掉</source>
      <translation>Delete</translation>
    </message>
    <message>
      <location filename="ui/dialogs/runs.py" />
      <source>删掉 {day} 的排名</source>
      <translation>Delete the ranking of {day}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/views.py" />
      <source>删掉 {name}</source>
      <translation>Delete {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/tier_rules.py" />
      <location filename="ui/pages/customer_filtering.py" />
      <source>删掉“{name}”</source>
      <translation>Delete “{name}”</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>删掉了一句</source>
      <translation>Words deleted</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <location filename="ui/dialogs/contact_log.py" />
      <location filename="ui/dialogs/feedback.py" />
      <location filename="ui/dialogs/perception.py" />
      <location filename="ui/dialogs/preference.py" />
      <location filename="ui/dialogs/purchase.py" />
      <location filename="ui/dialogs/relative.py" />
      <location filename="ui/dialogs/visit.py" />
      <location filename="ui/dialogs/yearly_day.py" />
      <location filename="ui/pages/budget.py" />
      <location filename="ui/pages/customer_deeds.py" />
      <location filename="ui/pages/customers.py" />
      <location filename="ui/pages/profile_likes.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>删除</source>
      <translation>Delete</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/customer_deeds.py" />
      <source>删除 {n} 位</source>
      <translation>
        <numerusform>Delete {n} customer</numerusform>
        <numerusform>Delete {n} customers</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <source>删除“{name}”</source>
      <translation>Delete “{name}”</translation>
    </message>
    <message>
      <location filename="ui/dialogs/recycle_bin.py" />
      <source>删除的客户在这里留 30 天，一按就整位恢复。</source>
      <translation>Deleted customers stay here for 30 days; one press brings them back whole.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>删除这一句：{text}</source>
      <translation>Delete: {text}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_preference.py" />
      <location filename="ui/widgets/person_likes.py" />
      <source>删除这一条</source>
      <translation>Delete this line</translation>
    </message>
    <message>
      <location filename="ui/pages/profile.py" />
      <source>删除这位客户</source>
      <translation>Delete this customer</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>删除这次估计</source>
      <translation>Delete this estimate</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <source>删除这次联系</source>
      <translation>Delete this contact</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <source>删除这笔消费</source>
      <translation>Delete this sale</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <location filename="ui/pages/pyramid_curve.py" />
      <location filename="ui/pages/pyramid_facts.py" />
      <location filename="ui/report_tables.py" />
      <location filename="ui/value_words.py" />
      <location filename="ui/wording.py" />
      <source>利润</source>
      <translation>Profit</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>利润 = 实收 − 成本；没记成本的，按店里的利润率算。</source>
      <translation>Profit = paid − cost; without a cost, by the shop's margin.</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>利润 ÷ 花了</source>
      <translation>Profit ÷ spent</translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>利润 ÷ 花了：这些客户这段时间的利润，除以用在他们身上的费用；只用来比较，不全是费用换来的。</source>
      <translation>Profit ÷ spent: the profit of these customers in the period, divided by what was spent on them; to compare, not all of it follows from the money spent.</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_curve.py" />
      <location filename="ui/report_layout.py" />
      <source>利润从哪里来</source>
      <translation>Where the profit comes from</translation>
    </message>
    <message>
      <location filename="ui/move_words.py" />
      <source>利润多 {money}</source>
      <translation>{money} more profit</translation>
    </message>
    <message>
      <location filename="ui/move_words.py" />
      <source>利润少 {money}</source>
      <translation>{money} less profit</translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>利润曲线：客户按利润从高到低排，看前多少客户带来多少利润；过了 100% 再往下弯，是后面的客户在亏。</source>
      <translation>Profit curve: customers from the most profit down, and how much the first ones bring; bending down after 100% the others make a loss.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>利润率</source>
      <translation>Margin</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>利润率改成 {n}%，利润重新算好了</source>
      <translation>
        <numerusform>Margin is {n}% now, profits are recalculated</numerusform>
        <numerusform>Margin is {n}% now, profits are recalculated</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/import_limits.py" />
      <source>别人给的表太大，或者文件有问题，读到这里就停下，程序不会卡住。一般不用改。</source>
      <translation>If a file is too big or broken, reading stops here, so the program never hangs. You rarely need to change this.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>别处还有备份的话，请在“设置”里选它来恢复。</source>
      <translation>If there is a backup elsewhere, please choose it under Settings.</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>别处还花的</source>
      <translation>Spent elsewhere</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <source>别的人…</source>
      <translation>Somebody else…</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>别的纪念日</source>
      <translation>Other yearly days</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>别的请用 A4、A5 或 Letter。</source>
      <translation>Use A4, A5 or Letter for the others.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>别的都没有变。</source>
      <translation>Nothing else was changed.</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <location filename="ui/pages/setting_groups/telling.py" />
      <location filename="ui/widgets/condition_values.py" />
      <source>到</source>
      <translation>to</translation>
    </message>
    <message>
      <location filename="ui/preference_words.py" />
      <source>到 {day} 为止</source>
      <translation>Until {day}</translation>
    </message>
    <message>
      <location filename="ui/widgets/headroom_row.py" />
      <source>到三分之二，一年还差 {money}</source>
      <translation>{money} a year short</translation>
    </message>
    <message>
      <location filename="ui/pages/visit_actions.py" />
      <source>到了</source>
      <translation>Arrived</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>到今天为止的利润</source>
      <translation>Profit up to today</translation>
    </message>
    <message>
      <location filename="ui/dialogs/period.py" />
      <source>到哪一天</source>
      <translation>To</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>到哪一天（可以不填）</source>
      <translation>Until (may be empty)</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <source>到哪一次</source>
      <translation>To which ranking</translation>
    </message>
    <message>
      <location filename="ui/dialogs/holiday.py" />
      <source>到哪天</source>
      <translation>To</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <source>到哪天为止</source>
      <translation>Until which day</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <location filename="ui/pages/profile_entries.py" />
      <location filename="ui/pages/profile_timeline.py" />
      <location filename="ui/preference_words.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <location filename="ui/wording.py" />
      <source>到店</source>
      <translation>Visit</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <source>到店、消费、意见和跟进都会记在这里。</source>
      <translation>Visits, sales, feedback and follow-ups will stand here.</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>到店准备</source>
      <translation>Preparation</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>到店午餐，4 位</source>
      <translation>Lunch, party of 4</translation>
    </message>
    <message>
      <location filename="ui/printing/slips.py" />
      <source>到店备单</source>
      <translation>Visit slip</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <location filename="ui/wording.py" />
      <source>到店天数</source>
      <translation>Days here</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit.py" />
      <source>到店情况</source>
      <translation>State of the visit</translation>
    </message>
    <message>
      <location filename="ui/preference_words.py" />
      <source>到店时</source>
      <translation>during a visit</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>到店没有记消费，也问一声</source>
      <translation>Also after a visit without a noted purchase</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_done.py" />
      <source>到时候再来一次：{day}（{repeat}）</source>
      <translation>Comes again: {day} ({repeat})</translation>
    </message>
    <message>
      <location filename="ui/widgets/story_picture.py" />
      <source>到时候提醒您准备好。</source>
      <translation>and reminds you in time to have it ready.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>到时自己出现的</source>
      <translation>These come up by themselves</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit.py" />
      <source>到时要备好</source>
      <translation>To make ready</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <source>到第几名</source>
      <translation>To rank</translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>到这一页的搜索框</source>
      <translation>To this page's search field</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/pyramid_facts.py" />
      <source>前 {n} 位带来 {share} 利润</source>
      <translation>
        <numerusform>Top {n} brings {share} of profit</numerusform>
        <numerusform>Top {n} bring {share} of profit</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/pyramid_facts.py" />
      <source>前 {n} 位带来 {share} 销售额</source>
      <translation>
        <numerusform>Top {n} brings {share} of sales</numerusform>
        <numerusform>Top {n} bring {share} of sales</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_facts.py" />
      <source>前 {share}</source>
      <translation>Top {share}</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_facts.py" />
      <source>前 {top} 带来 {share} 利润</source>
      <translation>Top {top} bring {share} of profit</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_facts.py" />
      <source>前 {top} 带来 {share} 销售额</source>
      <translation>Top {top} bring {share} of sales</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_reach.py" />
      <source>前台</source>
      <translation>front desk</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_photo.py" />
      <source>剪贴板里没有图片</source>
      <translation>There is no picture to paste</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <source>办完日期</source>
      <translation>Done on</translation>
    </message>
    <message>
      <location filename="ui/widgets/companions_field.py" />
      <source>加一位客人</source>
      <translation>Add a guest</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>加一句</source>
      <translation>Add</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_text.py" />
      <source>加一句：{what}</source>
      <translation>Add words: {what}</translation>
    </message>
    <message>
      <location filename="ui/widgets/person_likes.py" />
      <source>加一条</source>
      <translation>Add a line</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <location filename="ui/pages/setting_groups/reminder_own.py" />
      <source>加一条提醒</source>
      <translation>Add a reminder</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_month.py" />
      <location filename="ui/pages/followups.py" />
      <location filename="ui/pages/today.py" />
      <source>加一条跟进</source>
      <translation>Add a follow-up</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_adder.py" />
      <source>加一条：下周三 回访张国强</source>
      <translation>Add one: call Zhang Guoqiang next Wednesday</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_field.py" />
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <source>加一栏</source>
      <translation>Add a field</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <source>加一栏，档案里就能写；导入的表也能放进来。</source>
      <translation>Add one to write it in profiles; imported lists can fill it too.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/categories.py" />
      <source>加一类</source>
      <translation>Add category</translation>
    </message>
    <message>
      <location filename="ui/dialogs/filter.py" />
      <source>加一组条件</source>
      <translation>Add group</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup.py" />
      <location filename="ui/dialogs/holiday.py" />
      <location filename="ui/dialogs/many_customers.py" />
      <location filename="ui/dialogs/own_field.py" />
      <location filename="ui/dialogs/own_rule.py" />
      <source>加上</source>
      <translation>Add</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>加了一句</source>
      <translation>Words added</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_field.py" />
      <source>加了一栏：{name}</source>
      <translation>Added a field: {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/categories.py" />
      <source>加了一类：{name}</source>
      <translation>Category added: {name}</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_questions.py" />
      <source>加到店里的上</source>
      <translation>Add to the shop's</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>加在一起</source>
      <translation>Add up</translation>
    </message>
    <message>
      <location filename="ui/dialogs/family.py" />
      <location filename="ui/pages/profile_people.py" />
      <source>加家人</source>
      <translation>Add family</translation>
    </message>
    <message>
      <location filename="ui/dialogs/holiday.py" />
      <location filename="ui/pages/setting_groups/reminder_closed.py" />
      <source>加店休</source>
      <translation>Add closed days</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_days.py" />
      <source>加日子</source>
      <translation>Add day</translation>
    </message>
    <message>
      <location filename="ui/pages/customers.py" />
      <source>加标签</source>
      <translation>Add tag</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_header.py" />
      <source>加照片</source>
      <translation>Add a photo</translation>
    </message>
    <message>
      <location filename="ui/dialogs/yearly_day.py" />
      <location filename="ui/pages/profile_days.py" />
      <source>加纪念的日子</source>
      <translation>Add a day to remember</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <location filename="ui/pages/profile_people.py" />
      <source>加联系人</source>
      <translation>Add contact</translation>
    </message>
    <message>
      <location filename="ui/dialogs/scheme.py" />
      <source>加起来 {sum}%</source>
      <translation>Adds up to {sum}%</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>加起来是 {sum}%，要正好 100%</source>
      <translation>That adds up to {sum}%, it has to be exactly 100%</translation>
    </message>
    <message>
      <location filename="ui/pages/neglected.py" />
      <location filename="ui/widgets/neglected_row.py" />
      <location filename="ui/widgets/raise_row.py" />
      <source>加跟进</source>
      <translation>Add follow-up</translation>
    </message>
    <message>
      <location filename="ui/pages/neglected.py" />
      <source>加跟进，自己写…</source>
      <translation>Add follow-up in your words…</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_reach.py" />
      <source>助理</source>
      <translation>assistant</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>劳动节</source>
      <translation>Labour Day</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_entries.py" />
      <source>升为{tier}</source>
      <translation>Moved up to {tier}</translation>
    </message>
    <message>
      <location filename="ui/move_words.py" />
      <location filename="ui/pages/pyramid_cards.py" />
      <location filename="ui/report_tables.py" />
      <source>升级</source>
      <translation>Moved up</translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>升级、降级：同一套分法下，上次留下的排名和这次的等级不同。</source>
      <translation>Rose, fell: another tier than in the ranking kept before, by the same rules.</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <location filename="ui/report_words.py" />
      <source>升级和降级</source>
      <translation>Movement</translation>
    </message>
    <message>
      <location filename="ui/report_layout.py" />
      <source>升级里变化最大的</source>
      <translation>Largest rises</translation>
    </message>
    <message>
      <location filename="ui/export_moves.py" />
      <location filename="ui/pages/specs.py" />
      <location filename="ui/widgets/section_bar.py" />
      <source>升降</source>
      <translation>Movement</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <source>升降 {day}</source>
      <translation>Movement {day}</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>午餐消费</source>
      <translation>Lunch</translation>
    </message>
    <message>
      <location filename="ui/widgets/story_picture.py" />
      <source>半年后再来，房里已经放好了一杯。</source>
      <translation>Half a year later, a glass was waiting in her room.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>单位</source>
      <translation>Company</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>单位一样</source>
      <translation>Same employer</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/import_words.py" />
      <source>单号</source>
      <translation>Order no.</translation>
    </message>
    <message>
      <location filename="ui/widgets/headroom_row.py" />
      <source>占 {share}</source>
      <translation>{share} is ours</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>占价值</source>
      <translation>Share of worth</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <location filename="ui/pages/profile_strip.py" />
      <location filename="ui/widgets/headroom_row.py" />
      <source>占其钱包份额</source>
      <translation>Share of wallet</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_strip.py" />
      <source>占其钱包份额 {share}</source>
      <translation>Share of wallet {share}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_strip.py" />
      <source>占其钱包份额是怎么估的，可以改</source>
      <translation>How the share of wallet was estimated; change it</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>占其钱包份额：{name}</source>
      <translation>Share of wallet: {name}</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/pages/pyramid_facts.py" />
      <location filename="ui/report_tables.py" />
      <location filename="ui/widgets/charts/pyramid.py" />
      <source>占利润</source>
      <translation>% of profit</translation>
    </message>
    <message>
      <location filename="ui/widgets/charts/pyramid.py" />
      <source>占利润 {share}</source>
      <translation>{share} of profit</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/pages/pyramid_facts.py" />
      <location filename="ui/report_tables.py" />
      <source>占客户</source>
      <translation>% of customers</translation>
    </message>
    <message>
      <location filename="ui/widgets/charts/pyramid.py" />
      <source>占客户 {share}</source>
      <translation>{share} of customers</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/pages/pyramid_facts.py" />
      <location filename="ui/report_tables.py" />
      <location filename="ui/widgets/charts/pyramid.py" />
      <source>占销售额</source>
      <translation>% of sales</translation>
    </message>
    <message>
      <location filename="ui/widgets/charts/pyramid.py" />
      <source>占销售额 {share}</source>
      <translation>{share} of sales</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>卡片</source>
      <translation>Cards</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>卡片上的话</source>
      <translation>Words on the card</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>印出手机号</source>
      <translation>Print phone numbers</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>印出标签的边，先用白纸试</source>
      <translation>Print the edges, to try on plain paper</translation>
    </message>
    <message>
      <location filename="ui/printing/card_preview.py" />
      <source>印出电话、微信和地址</source>
      <translation>Print phones, WeChat and address</translation>
    </message>
    <message>
      <location filename="ui/printing/card_preview.py" />
      <source>印出金额和等级</source>
      <translation>Print amounts and tier</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>印在清单的右上角</source>
      <translation>Printed at the top right of lists</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>印给谁</source>
      <translation>For whom</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>危险</source>
      <translation>Danger</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/import_words.py" />
      <source>原价</source>
      <translation>List price</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <location filename="ui/calendar_file.py" />
      <source>原定 {day}</source>
      <translation>Due {day}</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>原文件已保持原样。</source>
      <translation>The file was left as it is.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>原文件没有改动。</source>
      <translation>The existing file is unchanged.</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>原来</source>
      <translation>Before</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_entries.py" />
      <source>原来是{tier}</source>
      <translation>was {tier}</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>原来的数</source>
      <translation>Figure before</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>原来的照片没有动。</source>
      <translation>The photo is as it was.</translation>
    </message>
    <message>
      <location filename="ui/commands.py" />
      <source>原来的那本留在 {path}</source>
      <translation> The replaced book is kept at {path}</translation>
    </message>
    <message>
      <location filename="ui/models/import_result.py" />
      <source>去了哪里</source>
      <translation>Where it went</translation>
    </message>
    <message>
      <location filename="ui/dialogs/many_customers.py" />
      <source>去掉</source>
      <translation>Remove</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/categories.py" />
      <location filename="ui/pages/setting_groups/reminder_own.py" />
      <source>去掉“{name}”</source>
      <translation>Remove “{name}”</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_photo.py" />
      <source>去掉了 {name} 的照片</source>
      <translation>Removed the photo of {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_own.py" />
      <source>去掉了“{name}”</source>
      <translation>“{name}” removed</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/categories.py" />
      <source>去掉了“{name}”，里面的归到其他</source>
      <translation>“{name}” removed; what was in it is under Other</translation>
    </message>
    <message>
      <location filename="ui/dialogs/many_customers.py" />
      <source>去掉哪些标签</source>
      <translation>Which tags to remove</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_closed.py" />
      <source>去掉店休 {days}</source>
      <translation>Remove closed days {days}</translation>
    </message>
    <message>
      <location filename="ui/widgets/rule_chips.py" />
      <source>去掉条件：{words}</source>
      <translation>Remove condition: {words}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_photo.py" />
      <source>去掉照片</source>
      <translation>Remove the photo</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_reach.py" />
      <source>去掉这一个</source>
      <translation>Remove this one</translation>
    </message>
    <message>
      <location filename="ui/widgets/tier_row.py" />
      <source>去掉这一等</source>
      <translation>Remove this tier</translation>
    </message>
    <message>
      <location filename="ui/widgets/condition_row.py" />
      <source>去掉这一组</source>
      <translation>Remove this group</translation>
    </message>
    <message>
      <location filename="ui/widgets/condition_row.py" />
      <source>去掉这个条件</source>
      <translation>Remove this condition</translation>
    </message>
    <message>
      <location filename="ui/pages/customers.py" />
      <source>去标签</source>
      <translation>Remove tag</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/profile_referrals.py" />
      <source>又带来 {n} 位</source>
      <translation>
        <numerusform>brought {n} more</numerusform>
        <numerusform>brought {n} more</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <source>又是了</source>
      <translation>So again</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <source>又是了：{text}</source>
      <translation>So again: {text}</translation>
    </message>
    <message>
      <location filename="ui/models/import_preview.py" />
      <source>双击看两边</source>
      <translation>Double-click to see both sides</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>双面</source>
      <translation>Both sides</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/greeting_round.py" />
      <location filename="ui/dialogs/greeting_summary.py" />
      <source>发了 {n} 位</source>
      <translation>
        <numerusform>{n} sent</numerusform>
        <numerusform>{n} sent</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/greeting_round.py" />
      <source>发了 {n} 位的祝福，都记好了</source>
      <translation>
        <numerusform>{n} greeting sent and noted</numerusform>
        <numerusform>{n} greetings sent and noted</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <source>发了短信</source>
      <translation>Texted</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>发到第几位</source>
      <translation>How far you are</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>发好了</source>
      <translation>Sent</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>发好了，下一位</source>
      <translation>Sent, next</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <source>发的礼、办的活动、短信费，记下来才知道花得值不值。</source>
      <translation>Gifts, events, messages: note them to see whether they pay.</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <source>发祝福</source>
      <translation>Greet</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <location filename="ui/pages/today_birthdays.py" />
      <source>发祝福 {count}</source>
      <translation>Greet {count}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_reach.py" />
      <source>发票</source>
      <translation>invoices</translation>
    </message>
    <message>
      <location filename="ui/dialogs/matrix_rules.py" />
      <source>取中间数</source>
      <translation>Medians</translation>
    </message>
    <message>
      <location filename="ui/dialogs/budget.py" />
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/dialogs/followup_many.py" />
      <location filename="ui/dialogs/form.py" />
      <location filename="ui/dialogs/greeting_text.py" />
      <location filename="ui/dialogs/import_reading.py" />
      <location filename="ui/dialogs/import_values.py" />
      <location filename="ui/dialogs/many_customers.py" />
      <location filename="ui/dialogs/matrix_rules.py" />
      <location filename="ui/dialogs/merge_pick.py" />
      <location filename="ui/dialogs/new_shop.py" />
      <location filename="ui/dialogs/one_line.py" />
      <location filename="ui/dialogs/person.py" />
      <location filename="ui/dialogs/postpone.py" />
      <location filename="ui/dialogs/ratings.py" />
      <location filename="ui/dialogs/referrer.py" />
      <location filename="ui/dialogs/scheme.py" />
      <location filename="ui/dialogs/score_weights.py" />
      <location filename="ui/dialogs/tier_rules.py" />
      <location filename="ui/dialogs/views.py" />
      <location filename="ui/pages/profile_fact_line.py" />
      <source>取消</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="ui/pages/visit_actions.py" />
      <source>取消了</source>
      <translation>Cancelled</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_entries.py" />
      <source>取消了预约</source>
      <translation>Cancelled</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>变化最大的客户</source>
      <translation>Largest changes</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>口碑</source>
      <translation>Word of mouth</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge_pick.py" />
      <source>另一位</source>
      <translation>The other one</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>另加</source>
      <translation>Add anyway</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>只今天</source>
      <translation>Today only</translation>
    </message>
    <message>
      <location filename="ui/dialogs/holiday.py" />
      <source>只休一天就不用写</source>
      <translation>Leave empty for one day</translation>
    </message>
    <message>
      <location filename="ui/widgets/repeat_combo.py" />
      <source>只做一次</source>
      <translation>Just once</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>只是个大概的数</source>
      <translation>Only a rough figure</translation>
    </message>
    <message>
      <location filename="ui/preference_words.py" />
      <source>只是提过</source>
      <translation>Just mentioned</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>只是看看，什么都没有写入。</source>
      <translation>Only a look: nothing was written.</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/overview.py" />
      <source>只有 {n} 个，太少，说不准</source>
      <translation>
        <numerusform>Only {n}: too few to tell</numerusform>
        <numerusform>Only {n}: too few to tell</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>只有名字一样，看一眼是不是同一位。</source>
      <translation>Only the name is the same. Is it the same customer?</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>只留到分</source>
      <translation>Rounded to cents</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>只看会发生什么，不写入</source>
      <translation>only show what would happen, write nothing</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <source>只看喜好</source>
      <translation>Only likes and avoid</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>只看怎么理解，不写入</source>
      <translation>only show the reading, write nothing</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <source>只看消费</source>
      <translation>Only purchases</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <source>只看等级变化</source>
      <translation>Only tier changes</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <source>只看联系</source>
      <translation>Only contacts</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>只知道一个月的</source>
      <translation>Only a month is known</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>只能是 {first} 到 {last} 年里的一天</source>
      <translation>only a day of the years {first} to {last}</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>只能选这几个：{choices}。</source>
      <translation>Choose one of: {choices}.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>只补空着的内容</source>
      <translation>Only what is empty</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>只补空着的内容，不覆盖</source>
      <translation>Fills what is empty, replaces nothing</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>只要找得到的这些客户</source>
      <translation>only customers found by these words</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>只要有这个标签的客户</source>
      <translation>only customers with this tag</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>只要这个等级的客户</source>
      <translation>only customers of this tier</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <source>只记联系，事情还没完</source>
      <translation>Note the contact, keep it open</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <source>只这次</source>
      <translation>this time only</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>只问买了这些的</source>
      <translation>Only after these items</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <location filename="ui/dialogs/views.py" />
      <source>叫什么</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="ui/dialogs/holiday.py" />
      <source>可不写，例如：春节、装修</source>
      <translation>Optional, for example: New Year, refitting</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>可不填</source>
      <translation>May be empty</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <source>可不填，例如：果汁再甜一点更好</source>
      <translation>Optional, e.g. the juice could be sweeter</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>可以不写</source>
      <translation>optional</translation>
    </message>
    <message>
      <location filename="ui/pages/welcome.py" />
      <source>可以撤销</source>
      <translation>Can be undone</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_check.py" />
      <source>可以放心导入。</source>
      <translation>Go ahead and import.</translation>
    </message>
    <message>
      <location filename="ui/rescue.py" />
      <source>可以用 {when} 的备份，之后记下的内容不在里面。</source>
      <translation>The backup of {when} can take its place; what was noted after it is not in it.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>可以用：{fields}。</source>
      <translation>You can use: {fields}.</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/today.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>可以给久未到店的 {n} 位客人打个招呼。</source>
      <translation>
        <numerusform>You could say hello to the {n} customer not seen lately.</numerusform>
        <numerusform>You could say hello to the {n} customers not seen lately.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>可以联系</source>
      <translation>May be contacted</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <source>可以自己写一类</source>
      <translation>Or write your own</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_field.py" />
      <source>可以选哪几个</source>
      <translation>Choices</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_many.py" />
      <source>可以选，也可以写一个新名字；空着就是谁都行。</source>
      <translation>Choose, or write a new name. Leave it empty for anyone.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>可能在备份或另一个窗口里开着，请过一会儿再试。</source>
      <translation>A backup may be running, or it is open in another window. Try again in a moment.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>可能正被 Excel 打开着，没有写入任何内容。</source>
      <translation>It may be open in Excel. Nothing was changed.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>可能正被别的程序打开着。</source>
      <translation>Another program may have it open.</translation>
    </message>
    <message>
      <location filename="ui/pages/customers.py" />
      <location filename="ui/pages/duplicates.py" />
      <location filename="ui/pages/specs.py" />
      <source>可能重复的客户</source>
      <translation>Possible duplicates</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_values.py" />
      <source>右边是记进“{field}”的文字；清空就是不记。</source>
      <translation>What goes into "{field}" stands on the right. Empty means it's left out.</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>号码被 Excel 变成了小数</source>
      <translation>Excel turned the number into a decimal</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>号码被星号遮住了，请写全</source>
      <translation>Stars hide digits: write the whole number</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>各等级的人数、销售额和利润，还有每位客户的名次。</source>
      <translation>Customers, sales and profit of each tier, and every customer's rank.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/strategies.py" />
      <source>各等级的做法记下了</source>
      <translation>Saved what each tier gets</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid.py" />
      <source>各等级的数字</source>
      <translation>The tiers in numbers</translation>
    </message>
    <message>
      <location filename="ui/dialogs/strategies.py" />
      <location filename="ui/dialogs/tier_rules.py" />
      <location filename="ui/pages/potential.py" />
      <source>各等级给什么</source>
      <translation>What each tier gets</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>各算一位</source>
      <translation>Keep apart</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <location filename="ui/widgets/twin_note.py" />
      <source>合并</source>
      <translation>Merge</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge.py" />
      <source>合并后</source>
      <translation>Merged</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge.py" />
      <source>合并后：{words}</source>
      <translation>Merged: {words}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge.py" />
      <source>合并好了，现在是一位：{name}</source>
      <translation>Merged into one: {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge.py" />
      <source>合并成一位</source>
      <translation>Merge into one</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_done.py" />
      <source>合并的</source>
      <translation>Merged</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_deeds.py" />
      <source>合并这两位…</source>
      <translation>Merge these two…</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_done.py" />
      <location filename="ui/widgets/import_results.py" />
      <source>合并重复</source>
      <translation>Merged</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>合意</source>
      <translation>Pleased</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/preference_words.py" />
      <source>合意 {n} 次</source>
      <translation>
        <numerusform>right once</numerusform>
        <numerusform>right {n} times</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>合计</source>
      <translation>Total</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_facts.py" />
      <source>合起来占利润</source>
      <translation>Profit together</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_facts.py" />
      <source>合起来占销售额</source>
      <translation>Sales together</translation>
    </message>
    <message>
      <location filename="ui/dialogs/score_weights.py" />
      <source>合起来：{shares}</source>
      <translation>Together: {shares}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>同一位客户吗</source>
      <translation>The same customer?</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_menus.py" />
      <source>同一位客户吗…</source>
      <translation>The same customer?…</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>同一手机号，也各算一位</source>
      <translation>One customer per row, even with one phone</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>同一手机号，合成一位</source>
      <translation>The same phone becomes one customer</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>同意</source>
      <translation>Agreed</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <location filename="ui/pages/profile_editors.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>同意联系</source>
      <translation>May be contacted</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>同期利润</source>
      <translation>Profit meanwhile</translation>
    </message>
    <message>
      <location filename="ui/pages/budget_facts.py" />
      <source>同期利润 {profit}</source>
      <translation>profit meanwhile {profit}</translation>
    </message>
    <message>
      <location filename="ui/pages/budget_facts.py" />
      <source>同期利润 {profit}，是花的 {times} 倍</source>
      <translation>profit meanwhile {profit}, {times} × spent</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>同期利润是这些客户这段时间带来的，不全是这些费用换来的。</source>
      <translation>Profit meanwhile is what these customers brought in the period; not all of it follows from the money spent.</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <source>同期利润是这些客户这段时间带来的，不全是这些费用换来的，用来比哪一份花得更值。</source>
      <translation>Profit meanwhile is what these customers brought in the period; not all of it follows from the money spent: it compares the parts.</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>名</source>
      <translation>First name</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>名单上写的累计消费 {paid} × 利润率 {margin}% = {profit}</source>
      <translation>The list's total {paid} × margin {margin}% = {profit}</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>名单上的累计消费</source>
      <translation>Total on the list</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>名单要有一行表头，比如“姓名、手机、生日”。</source>
      <translation>The list needs a header row such as "name, phone, birthday".</translation>
    </message>
    <message>
      <location filename="ui/dialogs/person.py" />
      <location filename="ui/dialogs/relative.py" />
      <source>名字</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>名字只差一个字</source>
      <translation>Names differ by one character</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>名字后面写一句就好，例如：张三 喜欢胡萝卜汁。</source>
      <translation>Write a name and a few words, like: Zhang San likes carrot juice.</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>名字读音一样</source>
      <translation>Names sound alike</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/pages/worth.py" />
      <source>名次</source>
      <translation>Rank</translation>
    </message>
    <message>
      <location filename="ui/move_words.py" />
      <source>名次靠前了</source>
      <translation>Ranks higher</translation>
    </message>
    <message>
      <location filename="ui/move_words.py" />
      <source>名次靠后了</source>
      <translation>Ranks lower</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>后 50% 与拓新</source>
      <translation>Last 50%, and new ones</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_facts.py" />
      <source>后半数客户亏掉 {share}</source>
      <translation>The second half loses {share}</translation>
    </message>
    <message>
      <location filename="ui/potential_words.py" />
      <source>后半段多花 {share}</source>
      <translation>Second half up {share}</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>后半段比前半段 {change}</source>
      <translation>second half against first {change}</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>后天</source>
      <translation>In 2 days</translation>
    </message>
    <message>
      <location filename="ui/preference_words.py" />
      <source>后来记了“{text}”，这一条还是这样吗？</source>
      <translation>Later noted: “{text}”. Is this still so?</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge.py" />
      <source>后记下的这位</source>
      <translation>Noted later</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <location filename="ui/own_values.py" />
      <source>否</source>
      <translation>no</translation>
    </message>
    <message>
      <location filename="ui/printing/letterhead.py" />
      <source>含客户隐私，用完请销毁。</source>
      <translation>Private customer data: destroy after use.</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>含有</source>
      <translation>contains</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/today.py" />
      <source>含次要，最久 {n} 天</source>
      <translation>
        <numerusform>Longest: {n} day</numerusform>
        <numerusform>Longest: {n} days</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>听竹包间，外孙同来</source>
      <translation>Bamboo room, with her grandson</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>告诉您今天有几项要跟进、几位过生日、几组客人要来。</source>
      <translation>How many follow-ups, birthdays and visits there are today.</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <location filename="ui/export_lists.py" />
      <source>员工</source>
      <translation>Staff</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>周</source>
      <translation>Zhou</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/reminder_words.py" />
      <source>周一</source>
      <translation>Mon</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/reminder_words.py" />
      <source>周三</source>
      <translation>Wed</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/reminder_words.py" />
      <source>周二</source>
      <translation>Tue</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/reminder_words.py" />
      <source>周五</source>
      <translation>Fri</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/reminder_words.py" />
      <source>周六</source>
      <translation>Sat</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>周到</source>
      <translation>good</translation>
    </message>
    <message>
      <location filename="ui/pages/visits.py" />
      <source>周历</source>
      <translation>Week</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/reminder_words.py" />
      <source>周四</source>
      <translation>Thu</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/reminder_words.py" />
      <source>周日</source>
      <translation>Sun</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>周老师；没有尊称就是姓名</source>
      <translation>Ms Zhou; without a title the name</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>周雅琴</source>
      <translation>Zhou Yaqin</translation>
    </message>
    <message>
      <location filename="ui/commands.py" />
      <source>命令行</source>
      <translation>Command line</translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>和 {day} 那次相比，{up}，{down}。</source>
      <translation>Since {day}, {up}, {down}.</translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>和 {day} 那次相比，没有人升级，也没有人降级。</source>
      <translation>Since {day} nobody rose or fell.</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>和 {names} 一起</source>
      <translation>together with {names}</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>和 {name} 共用号码</source>
      <translation>Shares a phone with {name}</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>和 {name} 同名，是同一位吗</source>
      <translation>Same name as {name}: the same?</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>和“{sheet}”第 {row} 行是同一位</source>
      <translation>Same as "{sheet}" row {row}</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_cards.py" />
      <source>和上次比</source>
      <translation>Since last time</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_cards.py" />
      <source>和以前的比</source>
      <translation>Compare with earlier</translation>
    </message>
    <message>
      <location filename="ui/preference_words.py" />
      <source>和以前记的不一样：{day}“{text}”。</source>
      <translation>Different from before: {day}“{text}”. </translation>
    </message>
    <message>
      <location filename="ui/pages/customer_deeds.py" />
      <location filename="ui/pages/profile.py" />
      <source>和另一位合并…</source>
      <translation>Merge with another…</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_done.py" />
      <source>和店里不一样</source>
      <translation>Unlike the book</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>和第 {row} 行同号</source>
      <translation>Same phone as row {row}</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>和第 {row} 行是同一位</source>
      <translation>Same customer as row {row}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <location filename="ui/dialogs/contact_log.py" />
      <location filename="ui/dialogs/feedback.py" />
      <location filename="ui/dialogs/followup_change.py" />
      <location filename="ui/dialogs/followup_fields.py" />
      <location filename="ui/dialogs/own_rule.py" />
      <location filename="ui/dialogs/perception.py" />
      <location filename="ui/dialogs/purchase.py" />
      <location filename="ui/dialogs/visit.py" />
      <location filename="ui/dialogs/yearly_day.py" />
      <location filename="ui/pages/budget.py" />
      <source>哪一天</source>
      <translation>Which day</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>哪一天估的</source>
      <translation>Estimated on</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_done.py" />
      <source>哪一天做</source>
      <translation>On which day</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>哪一套等级：自带的、店里自己的，或者一个 JSON 文件</source>
      <translation>which tiers: built in, the shop's own, or a JSON file</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <source>哪一次到店时说的</source>
      <translation>Said at which visit</translation>
    </message>
    <message>
      <location filename="ui/dialogs/score_weights.py" />
      <source>哪一种打法</source>
      <translation>Strategy</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>哪一类</source>
      <translation>Kind</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_first_rows.py" />
      <source>哪一行是表头</source>
      <translation>Which row is the header</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_questions.py" />
      <source>哪个是月份？{n} 行要靠它</source>
      <translation>
        <numerusform>Which is the month? {n} row depends on it</numerusform>
        <numerusform>Which is the month? {n} rows depend on it</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>哪个月</source>
      <translation>Which month</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_filters.py" />
      <source>哪个等级的客户</source>
      <translation>Customers of which tier</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <location filename="ui/printing/choice_panel.py" />
      <source>哪些天</source>
      <translation>Days</translation>
    </message>
    <message>
      <location filename="ui/pages/neglected.py" />
      <source>哪些客户</source>
      <translation>Which customers</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>哪些节日和节气</source>
      <translation>Which festivals and solar terms</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>哪些跟进</source>
      <translation>Which follow-ups</translation>
    </message>
    <message>
      <location filename="ui/widgets/companions_field.py" />
      <source>哪位客人</source>
      <translation>Which guest</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup.py" />
      <location filename="ui/dialogs/visit.py" />
      <source>哪位客户</source>
      <translation>Which customer</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>哪位师傅</source>
      <translation>With whom</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>哪几页</source>
      <translation>Which pages</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>哪天成为客户</source>
      <translation>Customer since</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <source>哪天知道的</source>
      <translation>Learnt on</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_editors.py" />
      <source>哪天说的</source>
      <translation>When</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>哪种标签、信封或卡片（默认：窗口里上次选的）</source>
      <translation>which labels, envelopes or cards (default: as last chosen in the window)</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>商务</source>
      <translation>Business</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/formats.py" />
      <location filename="ui/greetings.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/pages/profile_quick_add.py" />
      <location filename="ui/printing/profile_card.py" />
      <source>喜好</source>
      <translation>Like</translation>
    </message>
    <message>
      <location filename="ui/printing/birthday_list.py" />
      <source>喜好、要避开的</source>
      <translation>Likes, to avoid</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <location filename="ui/widgets/person_likes.py" />
      <source>喜好与忌口</source>
      <translation>Likes and dislikes</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>喜好与忌口的内容</source>
      <translation>Words of likes and taboos</translation>
    </message>
    <message>
      <location filename="ui/pages/settings.py" />
      <source>喜好分类</source>
      <translation>Categories</translation>
    </message>
    <message>
      <location filename="ui/widgets/person_likes.py" />
      <source>喜好或忌口</source>
      <translation>Like or dislike</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>喜好的种类</source>
      <translation>Kind of preference</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>喜好的类别</source>
      <translation>Category of preference</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_quick_add.py" />
      <source>喜欢</source>
      <translation>Like</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>四、买多少</source>
      <translation>4. How much do they buy?</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>四等：VIP、大客户、中级、小客户</source>
      <translation>Four tiers: VIP, big, medium, small</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>四等：重要、次要、普通、小客户</source>
      <translation>Four tiers: key, major, regular, small</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix.py" />
      <location filename="ui/pages/specs.py" />
      <location filename="ui/report_layout.py" />
      <location filename="ui/report_tables.py" />
      <location filename="ui/report_words.py" />
      <location filename="ui/widgets/section_bar.py" />
      <source>四类客户</source>
      <translation>Four kinds</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix.py" />
      <source>四类客户的数字</source>
      <translation>Figures of the four kinds</translation>
    </message>
    <message>
      <location filename="ui/widgets/charts/matrix.py" />
      <source>四类客户：{told}</source>
      <translation>Four kinds: {told}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/matrix_rules.py" />
      <location filename="ui/pages/matrix.py" />
      <source>四类怎么分</source>
      <translation>How they are divided</translation>
    </message>
    <message>
      <location filename="ui/dialogs/matrix_rules.py" />
      <source>四类的分法改好了</source>
      <translation>Division changed</translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>回到上一页</source>
      <translation>Back</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_month.py" />
      <location filename="ui/pages/visits.py" />
      <location filename="ui/widgets/day_grid.py" />
      <source>回到今天</source>
      <translation>Back to today</translation>
    </message>
    <message>
      <location filename="ui/application.py" />
      <source>回到我的店</source>
      <translation>Back to my shop</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <location filename="ui/dialogs/overrides.py" />
      <source>回到排名</source>
      <translation>Back to ranking</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/lifetime_words.py" />
      <source>回头客只有 {n} 位，不到 {enough} 位，按每位客户自己的快慢推算</source>
      <translation>
        <numerusform>Only {n} customer came back, fewer than {enough}: estimated from each customer's own rhythm</numerusform>
        <numerusform>Only {n} customers came back, fewer than {enough}: estimated from each customer's own rhythm</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/recycle_bin.py" />
      <source>回收站</source>
      <translation>Recycle bin</translation>
    </message>
    <message>
      <location filename="ui/pages/customers.py" />
      <source>回收站…</source>
      <translation>Recycle bin…</translation>
    </message>
    <message>
      <location filename="ui/dialogs/recycle_bin.py" />
      <source>回收站是空的</source>
      <translation>The recycle bin is empty</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>回收站里的客户</source>
      <translation>a customer in the recycle bin</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_filters.py" />
      <source>回访问候</source>
      <translation>Calls and greetings</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>回访：{day} 到店后感觉怎么样</source>
      <translation>Ask how the visit of {day} was</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>回访：{day} 消费后感觉怎么样</source>
      <translation>Ask how it was: purchase on {day}</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>国庆节</source>
      <translation>National Day</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_photo.py" />
      <source>图片</source>
      <translation>Pictures</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>圣诞节</source>
      <translation>Christmas</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/why_value.py" />
      <source>在 {n} 位里排第 {rank}</source>
      <translation>
        <numerusform>rank {rank} of {n}</numerusform>
        <numerusform>rank {rank} of {n}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>在两者之间</source>
      <translation>between</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>在哪家店消费（近 12 个月）</source>
      <translation>Where they buy (last 12 months)</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overrides.py" />
      <source>在客户档案的“为什么是这个等级”里，可以给一位客户手工定等级。</source>
      <translation>A customer's tier can be set by hand on the profile, under “Why this tier”.</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <source>在往来里找</source>
      <translation>Search the history</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_check.py" />
      <source>在表里找</source>
      <translation>Find in the list</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>在这些月份</source>
      <translation>in the months</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>在黑名单</source>
      <translation>On the blacklist</translation>
    </message>
    <message>
      <location filename="ui/printing/envelopes.py" />
      <source>在黑名单上</source>
      <translation>on the blacklist</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>地址</source>
      <translation>Address</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>地址一样</source>
      <translation>Same address</translation>
    </message>
    <message>
      <location filename="ui/printing/envelopes.py" />
      <source>地址太长，这种信封印不下</source>
      <translation>address too long for this envelope</translation>
    </message>
    <message>
      <location filename="ui/printing/labels.py" />
      <source>地址太长，这种标签印不下</source>
      <translation>address too long for this label</translation>
    </message>
    <message>
      <location filename="ui/printing/lists.py" />
      <source>地址标签</source>
      <translation>Address labels</translation>
    </message>
    <message>
      <location filename="ui/pages/welcome.py" />
      <source>填上店名和行业，马上能记第一位客人。</source>
      <translation>Enter your shop's name and trade, then note your first customer.</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_cards.py" />
      <source>填上总数，就算出每一份是多少。</source>
      <translation>Enter the total to see each part.</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>处暑</source>
      <translation>End of Heat</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <source>备下的东西对不对</source>
      <translation>Was what you prepared right?</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <location filename="ui/pages/setting_groups/data.py" />
      <location filename="ui/window.py" />
      <source>备份</source>
      <translation>Backup</translation>
    </message>
    <message>
      <location filename="ui/pages/settings.py" />
      <source>备份与数据</source>
      <translation>Backup and data</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>备份也有损坏，没有换成。</source>
      <translation>The backups are damaged too, nothing was replaced.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>备份到 U 盘…</source>
      <translation>Back up to a USB stick…</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>备份到哪个文件夹</source>
      <translation>Folder for the backup</translation>
    </message>
    <message>
      <location filename="ui/window.py" />
      <source>备份好了</source>
      <translation>Backed up</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/setting_groups/data.py" />
      <source>备份好了，共 {n} 位客户</source>
      <translation>
        <numerusform>Backed up {n} customer</numerusform>
        <numerusform>Backed up {n} customers</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/commands.py" />
      <source>备份好了：{path}</source>
      <translation>Backed up: {path}</translation>
    </message>
    <message>
      <location filename="ui/self_test.py" />
      <source>备份并检查</source>
      <translation>Back up and check</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>备份盘没有插上</source>
      <translation>The backup disk is not plugged in</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/wording.py" />
      <source>备好 {n} 样：{day} 到店</source>
      <translation>
        <numerusform>Make {n} thing ready: visit on {day}</numerusform>
        <numerusform>Make {n} things ready: visit on {day}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <source>备好了：{thing}</source>
      <translation>Ready: {thing}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/dialogs/purchase.py" />
      <location filename="ui/dialogs/relative.py" />
      <location filename="ui/dialogs/visit_words.py" />
      <location filename="ui/dialogs/yearly_day.py" />
      <location filename="ui/export_book.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <location filename="ui/wording.py" />
      <source>备注</source>
      <translation>Remark</translation>
    </message>
    <message>
      <location filename="ui/pages/visits.py" />
      <location filename="ui/printing/lists.py" />
      <location filename="ui/printing/slips.py" />
      <source>备货清单</source>
      <translation>Preparation list</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>备货清单按桌，还是按种类</source>
      <translation>the preparation list by party or by kind</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/preference_words.py" />
      <source>备过 {n} 次</source>
      <translation>
        <numerusform>Prepared once</numerusform>
        <numerusform>Prepared {n} times</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/printing/week_plan.py" />
      <source>备：{things}</source>
      <translation>Prepare: {things}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>复制微信号</source>
      <translation>Copy WeChat name</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/about.py" />
      <source>复制版本信息</source>
      <translation>Copy version details</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <location filename="ui/pages/customer_deeds.py" />
      <location filename="ui/pages/followup_actions.py" />
      <location filename="ui/pages/neglected.py" />
      <location filename="ui/pages/profile.py" />
      <location filename="ui/widgets/followup_row.py" />
      <location filename="ui/widgets/neglected_row.py" />
      <source>复制电话</source>
      <translation>Copy phone</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <location filename="ui/widgets/followup_row.py" />
      <source>复制祝福语</source>
      <translation>Copy greeting</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <source>复制要说的话</source>
      <translation>Copy what to say</translation>
    </message>
    <message>
      <location filename="ui/dialogs/crash.py" />
      <source>复制详细信息</source>
      <translation>Copy details</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>复制这一句</source>
      <translation>Copy the words</translation>
    </message>
    <message>
      <location filename="ui/dialogs/chart_numbers.py" />
      <source>复制这张表</source>
      <translation>Copy this table</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>夏至</source>
      <translation>Summer Solstice</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/appearance.py" />
      <location filename="ui/pages/settings.py" />
      <source>外观</source>
      <translation>Appearance</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>多一位数字</source>
      <translation>One digit too many</translation>
    </message>
    <message>
      <location filename="ui/pages/neglected.py" />
      <source>多久没联系</source>
      <translation>How long without contact</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>多久没联系，就提醒问候一声。等级高的，间隔短一些。</source>
      <translation>Say hello after this long without contact. Higher tiers sooner.</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>多了一位数字，手机号是 11 位</source>
      <translation>One digit too many: a mobile has 11</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>多半不来</source>
      <translation>unlikely</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/move_words.py" />
      <source>多来 {n} 天</source>
      <translation>
        <numerusform>{n} day more</numerusform>
        <numerusform>{n} days more</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/move_words.py" />
      <source>多花 {money}</source>
      <translation>Spent {money} more</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <source>夜深了</source>
      <translation>Hello</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/appearance.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>大</source>
      <translation>Large</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>大字版</source>
      <translation>Large print</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>大字版（给后厨、老人看）</source>
      <translation>Large print</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>大客户</source>
      <translation>Big</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>大寒</source>
      <translation>Major Cold</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_text.py" />
      <source>大括号“{what}”没有成对</source>
      <translation>The brace “{what}” has no partner</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>大暑</source>
      <translation>Major Heat</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>大雪</source>
      <translation>Major Snow</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/widgets/condition_values.py" />
      <source>天</source>
      <translation>days</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>天数</source>
      <translation>Days</translation>
    </message>
    <message>
      <location filename="ui/widgets/tier_row.py" />
      <source>天起</source>
      <translation>days up</translation>
    </message>
    <message>
      <location filename="ui/printing/slips.py" />
      <source>夸过：{words}</source>
      <translation>praised: {words}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/dialogs/import_values.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_sides.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>女</source>
      <translation>Female</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>女儿</source>
      <translation>daughter</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>女儿、妈妈</source>
      <translation>daughter, mother</translation>
    </message>
    <message>
      <location filename="ui/printing/addressed.py" />
      <source>女士</source>
      <translation>Ms</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_tier.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>她</source>
      <translation>Hers</translation>
    </message>
    <message>
      <location filename="ui/widgets/story_picture.py" />
      <source>她在饭桌上随口说，喜欢胡萝卜汁。</source>
      <translation>Over dinner she said she likes carrot juice.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>她现在不在排名里。</source>
      <translation>Not in the ranking now.</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_quick_add.py" />
      <source>她的喜好</source>
      <translation>What she likes</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_quick_add.py" />
      <source>她还喜欢什么？直接写，例如：胡萝卜汁要常温</source>
      <translation>What else does she like? For example: carrot juice at room temperature</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>好</source>
      <translation>good</translation>
    </message>
    <message>
      <location filename="ui/dialogs/columns.py" />
      <location filename="ui/dialogs/import_twin.py" />
      <location filename="ui/dialogs/views.py" />
      <source>好了</source>
      <translation>Done</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>如“{value}”{why}</source>
      <translation>Such as "{value}": {why}</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>如：{why}</source>
      <translation>Such as: {why}</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>如：{why}。导入后可以另存</source>
      <translation>Such as: {why}. You can save them after the import</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>妇女节</source>
      <translation>Women's Day</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>姓</source>
      <translation>Last name</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/export_moves.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/greetings.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>姓名 / 手机尾号…</source>
      <translation>Name, phone ending…</translation>
    </message>
    <message>
      <location filename="ui/widgets/customer_picker.py" />
      <source>姓名 / 拼音首字母 / 手机尾号</source>
      <translation>Name, initials or end of the phone</translation>
    </message>
    <message>
      <location filename="ui/pages/customers.py" />
      <source>姓名 / 拼音首字母 / 手机尾号 / 喜好…</source>
      <translation>Name, pinyin, phone ending, likes…</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_results.py" />
      <source>姓名、电话和他们的 {n} 行消费</source>
      <translation>
        <numerusform>Name, phone and their {n} row of purchases</numerusform>
        <numerusform>Names, phones and their {n} rows of purchases</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>姓名一样</source>
      <translation>Same name</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>姓名和生日一样</source>
      <translation>Same name and birthday</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>姓和称呼对得上</source>
      <translation>Surname and title fit</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>姓氏</source>
      <translation>Surname</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/appearance.py" />
      <source>字号</source>
      <translation>Text size</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/appearance.py" />
      <source>字号换好了</source>
      <translation>Text size changed</translation>
    </message>
    <message>
      <location filename="ui/self_test.py" />
      <source>存一张照片</source>
      <translation>Keep a photo</translation>
    </message>
    <message>
      <location filename="ui/printing/preview.py" />
      <source>存好了：{file}</source>
      <translation>Saved: {file}</translation>
    </message>
    <message>
      <location filename="ui/printing/preview.py" />
      <source>存成 PDF</source>
      <translation>Save PDF</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>存成什么</source>
      <translation>Save it as</translation>
    </message>
    <message>
      <location filename="ui/dialogs/views.py" />
      <source>存成视图</source>
      <translation>Save as view</translation>
    </message>
    <message>
      <location filename="ui/dialogs/filter.py" />
      <location filename="ui/pages/customers.py" />
      <location filename="ui/widgets/rule_chips.py" />
      <source>存成视图…</source>
      <translation>Save as view…</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>它可能是用更新的版本存的，请重新筛一次。</source>
      <translation>It may have been saved by a newer version. Choose the conditions again.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>它可能被移走或改了名，请在“设置”里重新选择。</source>
      <translation>It may have been moved or renamed. Choose it again in Settings.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>它可能被移走或改了名，请重新选一次。</source>
      <translation>It may have been moved or renamed. Choose it again.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>安静时间</source>
      <translation>Quiet hours</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>安静时间从</source>
      <translation>Quiet from</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>安静时间到</source>
      <translation>Quiet until</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>安静角落</source>
      <translation>Quiet corner</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_change.py" />
      <location filename="ui/dialogs/followup_done.py" />
      <location filename="ui/dialogs/greeting_round.py" />
      <location filename="ui/followup_words.py" />
      <location filename="ui/pages/followup_actions.py" />
      <location filename="ui/pages/followup_selection.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <location filename="ui/widgets/followup_row.py" />
      <source>完成</source>
      <translation>Done</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_month.py" />
      <source>完成了</source>
      <translation>Done</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_filters.py" />
      <location filename="ui/pages/followups.py" />
      <source>完成的</source>
      <translation>Done</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <source>完成，写结果和下一步…</source>
      <translation>Done, with result and next step…</translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>完成，或打开档案</source>
      <translation>Done, or open the profile</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_entries.py" />
      <source>完成：{words}</source>
      <translation>Done: {words}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>定为</source>
      <translation>Tier</translation>
    </message>
    <message>
      <location filename="ui/dialogs/many_customers.py" />
      <source>定了</source>
      <translation>Assign</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/import_words.py" />
      <source>实收</source>
      <translation>Paid</translation>
    </message>
    <message>
      <location filename="ui/pages/today_arrivals.py" />
      <source>客人来电话订位，按 Ctrl+K 写一句，例如：明天 18:00 张三 4 位。</source>
      <translation>When somebody calls to book, press Ctrl+K and write a line, such as: Zhang San tomorrow 18:00, 4 people.</translation>
    </message>
    <message>
      <location filename="ui/pages/visits.py" />
      <source>客人来电话，就在这里约上。</source>
      <translation>When a guest calls, book it here.</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <source>客人的喜好里打上“每次备好”，就会出现在这里。</source>
      <translation>Likes marked “prepare each time” appear here.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <source>客人说了什么</source>
      <translation>What the guest said</translation>
    </message>
    <message>
      <location filename="ui/widgets/story_picture.py" />
      <source>客人说过的话，熟客簿替您记着，</source>
      <translation>Regulars remembers what your guests say,</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/exporting.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <location filename="ui/models/import_result.py" />
      <location filename="ui/pages/customers.py" />
      <location filename="ui/pages/duplicates.py" />
      <location filename="ui/pages/matrix_list.py" />
      <location filename="ui/pages/profile.py" />
      <location filename="ui/pages/specs.py" />
      <location filename="ui/pages/worth.py" />
      <location filename="ui/printing/customer_list.py" />
      <location filename="ui/printing/followup_list.py" />
      <location filename="ui/printing/week_plan.py" />
      <location filename="ui/report_tables.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>客户</source>
      <translation>Customers</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>客户 {number}</source>
      <translation>Customer {number}</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>客户、消费、跟进、喜好、到店、家人、意见，各一张表。</source>
      <translation>Customers, purchases, follow-ups, likes, visits, families and feedback, a sheet for each.</translation>
    </message>
    <message>
      <location filename="ui/pages/specs.py" />
      <location filename="ui/pages/worth.py" />
      <location filename="ui/report_layout.py" />
      <location filename="ui/report_tables.py" />
      <location filename="ui/widgets/section_bar.py" />
      <source>客户价值</source>
      <translation>Customer worth</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>客户价值重新算好了</source>
      <translation>Worth computed anew</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <location filename="ui/printing/lists.py" />
      <location filename="ui/widgets/customer_view.py" />
      <source>客户名单</source>
      <translation>Customer list</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>客户和家人的生日，农历的往后算 10 年；还没办的跟进也在里面。</source>
      <translation>Birthdays of customers and their families, lunar ones for the next 10 years, and the open follow-ups.</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_filters.py" />
      <source>客户或要做的事</source>
      <translation>Name or task</translation>
    </message>
    <message>
      <location filename="ui/exporting.py" />
      <location filename="ui/report_layout.py" />
      <location filename="ui/report_pdf.py" />
      <source>客户报告</source>
      <translation>Customer report</translation>
    </message>
    <message>
      <location filename="ui/report_layout.py" />
      <source>客户报告：{page}</source>
      <translation>Customer report: {page}</translation>
    </message>
    <message>
      <location filename="ui/widgets/customer_pane.py" />
      <source>客户摘要</source>
      <translation>Customer summary</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/report_tables.py" />
      <source>客户数</source>
      <translation>Customers</translation>
    </message>
    <message>
      <location filename="ui/pages/specs.py" />
      <source>客户档案</source>
      <translation>Profile</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/filter_words.py" />
      <source>客户状态</source>
      <translation>Status</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>客户等级</source>
      <translation>Tiers</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>客户簿</source>
      <translation>customer book</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/commands.py" />
      <source>客户簿完好，{n} 位客户。</source>
      <translation>
        <numerusform>The book is intact: {n} customer.</numerusform>
        <numerusform>The book is intact: {n} customers.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/setting_groups/data.py" />
      <source>客户簿完好，共 {n} 位客户</source>
      <translation>
        <numerusform>The book is intact: {n} customer</numerusform>
        <numerusform>The book is intact: {n} customers</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>客户簿打不开。</source>
      <translation>We couldn't open the customer book.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>客户簿放在哪里</source>
      <translation>Where the book is kept</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>客户簿文件（默认：数据文件夹里的那一份）</source>
      <translation>archive file (default: the one in the data folder)</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>客户簿是否完好</source>
      <translation>Is the book intact?</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>客户簿正忙，这一步没有写成。</source>
      <translation>The customer book is busy and this step was not saved.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>客户簿没有影响，手机上看到的还是上一次的。</source>
      <translation>Your book is safe; phones still show the last version.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>客户簿现在只能看，不能改。</source>
      <translation>The customer book can only be read, not changed, right now.</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_list.py" />
      <location filename="ui/pages/today_arrivals.py" />
      <source>客户簿还是空的</source>
      <translation>The book is still empty</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>客户簿里有相关的一条</source>
      <translation>The book has something on this</translation>
    </message>
    <message>
      <location filename="ui/printing/card_preview.py" />
      <source>客户簿里没有这位客户了</source>
      <translation>This customer is no longer in the book</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>客户簿里还没有这个名字</source>
      <translation>This name isn't in the book yet</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>客户编号</source>
      <translation>Customer number</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>客户编号一样</source>
      <translation>Same customer number</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_deeds.py" />
      <source>客户表 (*.xlsx *.xls *.xlsm *.xlsb *.ods *.csv *.tsv *.txt *.vcf)</source>
      <translation>Customer lists (*.xlsx *.xls *.xlsm *.xlsb *.ods *.csv *.tsv *.txt *.vcf)</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/about.py" />
      <location filename="ui/pages/welcome.py" />
      <source>客户资料只存在这台电脑里，不上传。</source>
      <translation>Customer data stays on this computer. Nothing is uploaded.</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>客户资料安全，昨晚 20:10 那份还在。插上 U 盘后再试一次。</source>
      <translation>Your data is safe; last night's copy of 20:10 is there. Plug in the USB stick and try again.</translation>
    </message>
    <message>
      <location filename="ui/application.py" />
      <location filename="ui/messages.py" />
      <source>客户资料没有改动。</source>
      <translation>Your customers' data is unchanged.</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_adder.py" />
      <source>客户里没有 {who}</source>
      <translation>No customer called {who}</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid.py" />
      <location filename="ui/report_words.py" />
      <source>客户金字塔</source>
      <translation>Customer pyramid</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>客户，按价值排</source>
      <translation>Customers by worth</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <location filename="ui/greetings.py" />
      <location filename="ui/pages/profile_people.py" />
      <location filename="ui/pages/profile_reach.py" />
      <location filename="ui/printing/profile_card.py" />
      <location filename="ui/wording.py" />
      <source>家人</source>
      <translation>Family</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/today.py" />
      <source>家人 {n}</source>
      <translation>
        <numerusform>family {n}</numerusform>
        <numerusform>family {n}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>家人和联系人的生日也提醒</source>
      <translation>Birthdays of family and contacts too</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>家人的名字；谢谢介绍时是介绍来的人</source>
      <translation>The family member's name; for a referral, who was sent</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>家人的生日</source>
      <translation>A family member's birthday</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>家宴</source>
      <translation>Family</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_reach.py" />
      <source>家里</source>
      <translation>home</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>寄件人</source>
      <translation>Sender</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>寒露</source>
      <translation>Cold Dew</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <source>对</source>
      <translation>Right</translation>
    </message>
    <message>
      <location filename="ui/pages/importing.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>对应列并检查</source>
      <translation>Match and check</translation>
    </message>
    <message>
      <location filename="ui/pages/importing.py" />
      <location filename="ui/pages/importing_deeds.py" />
      <location filename="ui/pages/importing_foot.py" />
      <location filename="ui/pages/settings.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>导入</source>
      <translation>Import</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix.py" />
      <location filename="ui/pages/pyramid.py" />
      <location filename="ui/pages/welcome.py" />
      <location filename="ui/pages/worth.py" />
      <source>导入 Excel 客户表</source>
      <translation>Import an Excel list</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/importing_foot.py" />
      <source>导入 {n} 位客户</source>
      <translation>
        <numerusform>Import {n} customer</numerusform>
        <numerusform>Import {n} customers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/importing_foot.py" />
      <source>导入 {n} 笔消费</source>
      <translation>
        <numerusform>Import {n} purchase</numerusform>
        <numerusform>Import {n} purchases</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/self_test.py" />
      <source>导入两张 Excel 表</source>
      <translation>Import two Excel lists</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_table.py" />
      <source>导入前的样子</source>
      <translation>Before the import</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <location filename="ui/pages/today_arrivals.py" />
      <source>导入名单</source>
      <translation>Import a list</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <location filename="ui/widgets/import_results.py" />
      <source>导入后</source>
      <translation>After the import</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_foot.py" />
      <source>导入后 30 天内，可以一键撤销。</source>
      <translation>For 30 days one press takes it all back.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>导入后（两位）</source>
      <translation>Afterwards (two)</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>导入后：{what}</source>
      <translation>After the import: {what}</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_deeds.py" />
      <location filename="ui/pages/importing_done.py" />
      <source>导入好了：{what}</source>
      <translation>Imported: {what}</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>导入好了：新增 1,211 位，补充 37 位</source>
      <translation>Imported: 1,211 added, 37 completed</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_list.py" />
      <source>导入客户表</source>
      <translation>Import a customer list</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>导入客户表或消费记录</source>
      <translation>import customers or purchases</translation>
    </message>
    <message>
      <location filename="ui/pages/importing.py" />
      <location filename="ui/pages/importing_draft.py" />
      <location filename="ui/pages/specs.py" />
      <source>导入导出</source>
      <translation>Import</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/import_limits.py" />
      <source>导入的上限</source>
      <translation>Import limits</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/import_limits.py" />
      <source>导入的上限换回标准值了</source>
      <translation>Import limits are back to standard</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/import_limits.py" />
      <source>导入的上限改好了</source>
      <translation>Import limits changed</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>导入编号 {batch}，要撤销就用 undo-import {batch}。</source>
      <translation>This is import {batch}; undo-import {batch} takes it back.</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_choose.py" />
      <source>导入过的表会列在这里，30 天内可以撤销。</source>
      <translation>Your imports are listed here and can be undone for 30 days.</translation>
    </message>
    <message>
      <location filename="ui/pages/customers.py" />
      <location filename="ui/pages/export_card.py" />
      <location filename="ui/pages/moves.py" />
      <source>导出</source>
      <translation>Export</translation>
    </message>
    <message>
      <location filename="ui/pages/export_deeds.py" />
      <source>导出{what}</source>
      <translation>Export: {what}</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>导出什么</source>
      <translation>What to export</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <source>导出升降</source>
      <translation>Export movement</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>导出客户、消费记录、跟进、等级报告，或整本客户簿</source>
      <translation>Export customers, purchases, follow-ups, the tier report, or the whole book</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>导出成 CSV</source>
      <translation>Export to CSV</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>导出成 Excel</source>
      <translation>Export to Excel</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>导出成 JSON</source>
      <translation>Export to JSON</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>导出成 PDF</source>
      <translation>Export as PDF</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>导出成日历</source>
      <translation>Export to a calendar</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>导出成通讯录</source>
      <translation>Export to contacts</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>导出的文件谁都能打开，请收好，用完删掉。</source>
      <translation>Anyone can open an exported file. Keep it safe and delete it after use.</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/export_deeds.py" />
      <source>导出这 {n} 位</source>
      <translation>
        <numerusform>Export this {n} customer</numerusform>
        <numerusform>Export these {n} customers</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>导航</source>
      <translation>Navigation</translation>
    </message>
    <message>
      <location filename="ui/printing/birthday_list.py" />
      <source>寿星</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>尊称</source>
      <translation>Title</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>小</source>
      <translation>Small</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>小客户</source>
      <translation>Small</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>小客户与拓新</source>
      <translation>Small and new customers</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>小寒</source>
      <translation>Minor Cold</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>小年</source>
      <translation>Little New Year</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>小暑</source>
      <translation>Minor Heat</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>小满</source>
      <translation>Grain Buds</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>小票只能印跟进清单、备货清单和生日名单。</source>
      <translation>Rolls are only for follow-ups, preparation and birthdays.</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>小雨</source>
      <translation>Xiaoyu</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>小雪</source>
      <translation>Minor Snow</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>少一位数字</source>
      <translation>One digit missing</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>少一位数字，手机号是 11 位</source>
      <translation>One digit is missing: a mobile number has 11</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>少于这个数就不提醒</source>
      <translation>No reminder below this</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/move_words.py" />
      <source>少来 {n} 天</source>
      <translation>
        <numerusform>{n} day fewer</numerusform>
        <numerusform>{n} days fewer</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/move_words.py" />
      <source>少花 {money}</source>
      <translation>Spent {money} less</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>就定这个</source>
      <translation>Set this tier</translation>
    </message>
    <message>
      <location filename="ui/potential_words.py" />
      <source>就差一点</source>
      <translation>Nearly there</translation>
    </message>
    <message>
      <location filename="ui/dialogs/person.py" />
      <source>就是我</source>
      <translation>That's me</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <source>就是这些客户</source>
      <translation>These customers</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_values.py" />
      <source>就这样</source>
      <translation>Use these</translation>
    </message>
    <message>
      <location filename="ui/dialogs/budget.py" />
      <location filename="ui/dialogs/matrix_rules.py" />
      <source>就这样分</source>
      <translation>Use this split</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>岁</source>
      <translation>years</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>岁数</source>
      <translation>Age</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_reading.py" />
      <source>工作表</source>
      <translation>Sheet</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_draft.py" />
      <source>工作表“{sheet}”</source>
      <translation>sheet "{sheet}"</translation>
    </message>
    <message>
      <location filename="ui/printing/label_fields.py" />
      <source>左右间隔，毫米</source>
      <translation>Gap across, mm</translation>
    </message>
    <message>
      <location filename="ui/printing/label_fields.py" />
      <source>左边距，毫米</source>
      <translation>Left margin, mm</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>差</source>
      <translation>poor</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/customer_selection.py" />
      <source>已从 {n} 位去掉：{tags}</source>
      <translation>
        <numerusform>Removed from {n} customer: {tags}</numerusform>
        <numerusform>Removed from {n} customers: {tags}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>已删掉的栏目</source>
      <translation>A field that was deleted</translation>
    </message>
    <message>
      <location filename="ui/dialogs/views.py" />
      <location filename="ui/pages/customer_filtering.py" />
      <source>已删掉视图“{name}”</source>
      <translation>View “{name}” deleted</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <location filename="ui/pages/customer_deeds.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>已删除 {name}</source>
      <translation>Deleted {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit.py" />
      <location filename="ui/pages/visit_actions.py" />
      <source>已删除 {name} 的预约</source>
      <translation>Deleted the booking of {name}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/customer_deeds.py" />
      <location filename="ui/pages/customer_selection.py" />
      <source>已删除 {n} 位客户</source>
      <translation>
        <numerusform>Deleted {n} customer</numerusform>
        <numerusform>Deleted {n} customers</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/yearly_day.py" />
      <source>已删除{name}</source>
      <translation>{name} deleted</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <source>已删除“{name}”和 {n} 位客户写的内容</source>
      <translation>
        <numerusform>Deleted “{name}” and what {n} customer had in it</numerusform>
        <numerusform>Deleted “{name}” and what {n} customers had in it</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <source>已删除“{name}”这一栏</source>
      <translation>Deleted “{name}”</translation>
    </message>
    <message>
      <location filename="ui/dialogs/feedback.py" />
      <source>已删除一条意见</source>
      <translation>Deleted feedback</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact_log.py" />
      <location filename="ui/pages/profile_timeline.py" />
      <source>已删除一条联系记录</source>
      <translation>Deleted a contact</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>已删除一次估计</source>
      <translation>An estimate deleted</translation>
    </message>
    <message>
      <location filename="ui/dialogs/purchase.py" />
      <location filename="ui/pages/profile_timeline.py" />
      <source>已删除一笔消费</source>
      <translation>Deleted a sale</translation>
    </message>
    <message>
      <location filename="ui/dialogs/family.py" />
      <source>已删除家人 {name}</source>
      <translation>Deleted family member {name}</translation>
    </message>
    <message>
      <location filename="ui/models/move_list.py" />
      <source>已删除的客户</source>
      <translation>Deleted customer</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <source>已删除联系人 {name}</source>
      <translation>Deleted contact person {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>已删除这次评分</source>
      <translation>Rating deleted</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <location filename="ui/pages/profile_likes.py" />
      <source>已删除：{text}</source>
      <translation>Deleted: {text}</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>已到店</source>
      <translation>Arrived</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <source>已办</source>
      <translation>Done</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>已取消</source>
      <translation>Cancelled</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>已填</source>
      <translation>is known</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_entries.py" />
      <source>已处理：{words}</source>
      <translation>Settled: {words}</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>已处理：次日致歉并送白茶</source>
      <translation>Settled: apology and white tea the next day</translation>
    </message>
    <message>
      <location filename="ui/pages/visit_actions.py" />
      <location filename="ui/pages/visits_ready.py" />
      <location filename="ui/widgets/buttons.py" />
      <location filename="ui/widgets/week_grid.py" />
      <source>已备好</source>
      <translation>Ready</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <location filename="ui/pages/visits_ready.py" />
      <source>已备好 {ready} / {all}</source>
      <translation>{ready} / {all} ready</translation>
    </message>
    <message>
      <location filename="ui/dialogs/crash.py" />
      <source>已复制</source>
      <translation>Copied</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_deeds.py" />
      <location filename="ui/pages/followup_deeds.py" />
      <location filename="ui/pages/neglected.py" />
      <source>已复制 {name} 的电话 {phone}</source>
      <translation>Copied {name}'s phone {phone}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>已复制 {what}。找到人以后，再复制要发的话。</source>
      <translation>Copied {what}. Once you've found them, copy the words.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>已复制，去微信粘贴给 {name}。</source>
      <translation>Copied. Paste it to {name} in WeChat.</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <source>已展开</source>
      <translation>Open</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_adder.py" />
      <source>已建客户 {name}，记下 {day}</source>
      <translation>New customer {name}, noted for {day}</translation>
    </message>
    <message>
      <location filename="ui/context.py" />
      <location filename="ui/pages/importing_choose.py" />
      <source>已撤销</source>
      <translation>Undone</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <source>已收起</source>
      <translation>Folded</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <source>已新增 {name}</source>
      <translation>Added {name}</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note.py" />
      <source>已新建客户 {name}</source>
      <translation>{name} is now a customer</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>已有一个叫“{name}”的视图。</source>
      <translation>There is a view called “{name}” already.</translation>
    </message>
    <message>
      <location filename="ui/pages/welcome.py" />
      <source>已有会员表？选中它，列会自动对好。</source>
      <translation>Have a member list? Choose it, columns are matched for you.</translation>
    </message>
    <message>
      <location filename="ui/widgets/raise_row.py" />
      <source>已有跟进</source>
      <translation>Planned</translation>
    </message>
    <message>
      <location filename="ui/dialogs/views.py" />
      <source>已有这个名字，会换成现在的样子</source>
      <translation>This view exists; it will become the list as it is now</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>已离店</source>
      <translation>Left</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_field.py" />
      <source>已经写的会一起换过来，读不懂的照原样留着</source>
      <translation>What is written already is converted; what can't be read stays as it is</translation>
    </message>
    <message>
      <location filename="ui/dialogs/feedback.py" />
      <source>已经处理好了</source>
      <translation>Settled</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>已经带来</source>
      <translation>So far</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>已经带来的 + 往后会带来的 + 介绍来的人带来的</source>
      <translation>So far + to come + from those they brought</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <location filename="ui/report_tables.py" />
      <location filename="ui/widgets/why_value.py" />
      <source>已经带来的利润</source>
      <translation>Profit so far</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix_list.py" />
      <source>已经带来的利润，加上以后几年的</source>
      <translation>Profit so far and in the coming years</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>已经有“{name}”这一类了。</source>
      <translation>There's already a category “{name}”.</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>已经有一套叫这个名字</source>
      <translation>Another set has this name</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>已经有叫“{name}”的提醒了。</source>
      <translation>There is already a reminder called “{name}”.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_text.py" />
      <source>已经有这一句了</source>
      <translation>These words are there already</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>已经记过</source>
      <translation>Already noted</translation>
    </message>
    <message>
      <location filename="ui/preference_words.py" />
      <source>已经记过：{day}“{text}”。</source>
      <translation>Already noted: {day}“{text}”. </translation>
    </message>
    <message>
      <location filename="ui/commands.py" />
      <source>已经赚到 {money}</source>
      <translation>Earned so far: {money}</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_questions.py" />
      <source>已经选好</source>
      <translation>answered</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/customer_selection.py" />
      <source>已给 {n} 位加上：{tags}</source>
      <translation>
        <numerusform>Added to {n} customer: {tags}</numerusform>
        <numerusform>Added to {n} customers: {tags}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/customer_selection.py" />
      <source>已给 {n} 位记下：{words}</source>
      <translation>
        <numerusform>Noted for {n} customer: {words}</numerusform>
        <numerusform>Noted for {n} customers: {words}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note.py" />
      <source>已记下 {name}</source>
      <translation>Noted for {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <source>已记下 {name} {amount}</source>
      <translation>{name} {amount} noted</translation>
    </message>
    <message>
      <location filename="ui/dialogs/feedback.py" />
      <source>已记下 {name} 的{what}</source>
      <translation>Noted for {name}: {what}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/purchase.py" />
      <source>已记下 {name} 的消费 {amount}</source>
      <translation>Noted a sale of {amount} for {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup.py" />
      <source>已记下 {name}：{day}</source>
      <translation>Noted for {name}: {day}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <source>已记下 {name}：{text}</source>
      <translation>Noted for {name}: {text}</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note.py" />
      <source>已记下 {name}：{words}</source>
      <translation>Noted for {name}: {words}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/yearly_day.py" />
      <source>已记下{name}</source>
      <translation>{name} noted</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact_log.py" />
      <source>已记下和 {name} 的联系</source>
      <translation>Noted the contact with {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/family.py" />
      <source>已记下家人 {name}</source>
      <translation>Noted family member {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <source>已记下联系人 {name}</source>
      <translation>Noted contact person {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_deeds.py" />
      <source>已记下：{what}，{name}</source>
      <translation>Noted: {what}, {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>已记成发过。</source>
      <translation>Marked as sent.</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>已记的名字是 {name}，记下后改成这一个</source>
      <translation>The book says {name}; saving replaces it</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>已记的是 {day}，记下后改成这一个</source>
      <translation>The book says {day}; saving replaces it</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>已记的是 {phone}，两个都留着</source>
      <translation>The book has {phone}; both are kept</translation>
    </message>
    <message>
      <location filename="ui/preference_words.py" />
      <source>已过期 {day}</source>
      <translation>Over since {day}</translation>
    </message>
    <message>
      <location filename="ui/models/customer_table.py" />
      <source>已遮住</source>
      <translation>hidden</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>币种</source>
      <translation>Currency</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>币种改好了</source>
      <translation>Currency changed</translation>
    </message>
    <message>
      <location filename="ui/pages/report_deeds.py" />
      <source>带客户姓名，自己看</source>
      <translation>With customers' names, for yourself</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/profile_referrals.py" />
      <source>带来 {n} 位</source>
      <translation>
        <numerusform>brought {n} person</numerusform>
        <numerusform>brought {n} people</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/potential_words.py" />
      <source>带来 {n} 位客人</source>
      <translation>
        <numerusform>Brought {n} customer</numerusform>
        <numerusform>Brought {n} customers</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>带来几位</source>
      <translation>Customers brought</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_strip.py" />
      <source>带来利润 {profit}</source>
      <translation>Profit {profit}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/merge_words.py" />
      <source>带来的 {n} 位</source>
      <translation>
        <numerusform>{n} person brought</numerusform>
        <numerusform>{n} people brought</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/potential_words.py" />
      <source>带来过 {n} 位客人：当面谢谢，听听意见</source>
      <translation>
        <numerusform>Brought {n} customer: say thanks in person, ask for opinions</numerusform>
        <numerusform>Brought {n} customers: say thanks in person, ask for opinions</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/potential_words.py" />
      <source>带过客人</source>
      <translation>Brought others</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>帮中间 30% 往上走</source>
      <translation>Middle 30%</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>帮普通客户往上走</source>
      <translation>Regular customers</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>常温胡萝卜汁</source>
      <translation>Carrot juice, room temperature</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_cards.py" />
      <source>常用分法 50 / 40 / 10，随时可改。</source>
      <translation>Usually 50 / 40 / 10; change it any time.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_done.py" />
      <location filename="ui/dialogs/followup_fields.py" />
      <source>常用的日子</source>
      <translation>Usual days</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>平均变化</source>
      <translation>Mean change</translation>
    </message>
    <message>
      <location filename="ui/widgets/customer_pane.py" />
      <source>平均来一次</source>
      <translation>Visit rhythm</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>平均隔几天来</source>
      <translation>Mean days between purchases</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>平安夜</source>
      <translation>Christmas Eve</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>平常</source>
      <translation>Normal</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/wording.py" />
      <source>平时 {gap} 天来一次，已 {n} 天没来</source>
      <translation>
        <numerusform>Usually comes every {gap} days, away for {n} day</numerusform>
        <numerusform>Usually comes every {gap} days, away for {n} days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/neglected_row.py" />
      <source>平时 {n} 天来一次</source>
      <translation>
        <numerusform>usually every day</numerusform>
        <numerusform>usually every {n} days</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>平时只说几项几位：屏幕可能正对着客人。</source>
      <translation>Usually only numbers: the screen may face a customer.</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_strip.py" />
      <source>年均消费</source>
      <translation>A year</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>年均：{spent} ÷ {years} 年 = {yearly}</source>
      <translation>A year: {spent} ÷ {years} years = {yearly}</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>年数</source>
      <translation>Years</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>年月日顺序请核对</source>
      <translation>Check the order of day and month</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/printing/birthday_list.py" />
      <source>年龄</source>
      <translation>Age</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_closed.py" />
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>店休</source>
      <translation>Closed days</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_closed.py" />
      <source>店休改好了</source>
      <translation>Closed days changed</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_closed.py" />
      <source>店休那天的事会挪开：祝福和准备挪到前面最近一个营业日，回访挪到后面最近一个营业日。</source>
      <translation>What falls on a closed day moves: greetings and preparations to the last open day before, calls to the next open day.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/new_shop.py" />
      <location filename="ui/greetings.py" />
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>店名</source>
      <translation>Shop name</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>店名、地址、电话；不写就只印店名</source>
      <translation>Shop, address, phone; empty: only the shop's name</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>店名改好了</source>
      <translation>Shop name changed</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_questions.py" />
      <source>店里也有的 {n} 行</source>
      <translation>
        <numerusform>{n} row the shop has too</numerusform>
        <numerusform>{n} rows the shop has too</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>店里叫 {name}</source>
      <translation>Known here as {name}</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>店里已有 {name}</source>
      <translation>{name} is known</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_results.py" />
      <source>店里已有 {n} 位</source>
      <translation>
        <numerusform>{n} is known</numerusform>
        <numerusform>{n} are known</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>店里已有的</source>
      <translation>Known customers</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>店里已有的客户</source>
      <translation>Customers who are known</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/import_words.py" />
      <source>店里有 {n} 位 {who}</source>
      <translation>
        <numerusform>There is {n} {who}</numerusform>
        <numerusform>There are {n} called {who}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/many_customers.py" />
      <source>店里有：{names}</source>
      <translation>In the shop: {names}</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>店里没有 {who}</source>
      <translation>No customer {who}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>店里的</source>
      <translation>In the shop</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>店里的 {name} 是别的号码</source>
      <translation>{name} in your book has another number</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>店里记在 {name} 名下</source>
      <translation>the book has it under {name}</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>店里记的是 {value}</source>
      <translation>the book says {value}</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <location filename="ui/pages/settings.py" />
      <source>店铺</source>
      <translation>Shop</translation>
    </message>
    <message>
      <location filename="ui/dialogs/new_shop.py" />
      <source>建好了，开始用</source>
      <translation>Start</translation>
    </message>
    <message>
      <location filename="ui/self_test.py" />
      <source>建立客户簿</source>
      <translation>Create the customer book</translation>
    </message>
    <message>
      <location filename="ui/dialogs/new_shop.py" />
      <location filename="ui/pages/welcome.py" />
      <source>建立我的店</source>
      <translation>Set up my shop</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/wording.py" />
      <source>建议</source>
      <translation>Suggestion</translation>
    </message>
    <message>
      <location filename="ui/printing/slips.py" />
      <source>建议过：{words}</source>
      <translation>suggested: {words}</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>开业纪念日</source>
      <translation>opening day</translation>
    </message>
    <message>
      <location filename="ui/dialogs/yearly_day.py" />
      <source>开店纪念日</source>
      <translation>Shop opening</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>开机时不再自动打开</source>
      <translation>It won't start with the computer any more</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>开机时会自动打开</source>
      <translation>It will start with the computer</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>开机时自动打开</source>
      <translation>Start with the computer</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>引路的人</source>
      <translation>Coaches us</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <source>归到</source>
      <translation>Move to</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <source>归到哪一类</source>
      <translation>Subject</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>当作农历了</source>
      <translation>Taken as lunar</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>当作同一位。</source>
      <translation>Taken as one.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>当作新客户导入</source>
      <translation>Imported as a new customer</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>当天</source>
      <translation>On the day</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>当面</source>
      <translation>In person</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>影响力</source>
      <translation>Influence</translation>
    </message>
    <message>
      <location filename="ui/pages/potential.py" />
      <source>往上带</source>
      <translation>Raise</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_reach.py" />
      <source>往前移</source>
      <translation>Move up</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/worth.py" />
      <location filename="ui/report_tables.py" />
      <source>往后 {n} 年预计</source>
      <translation>
        <numerusform>Expected in {n} year</numerusform>
        <numerusform>Expected in {n} years</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>往后不指望再买，所以是 0</source>
      <translation>No more purchases are expected, so 0</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>往后会带来</source>
      <translation>To come</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>往来</source>
      <translation>History</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <source>往来里看什么</source>
      <translation>What to show</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <source>往来：更多</source>
      <translation>History: more</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_filters.py" />
      <location filename="ui/pages/followups.py" />
      <source>待做</source>
      <translation>To do</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/followups.py" />
      <source>待做 {n} 项</source>
      <translation>
        <numerusform>{n} to do</numerusform>
        <numerusform>{n} to do</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/profile_entries.py" />
      <source>待做：{words}</source>
      <translation>To do: {words}</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>待到店</source>
      <translation>Expected</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <source>待办</source>
      <translation>Open</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <source>待跟进</source>
      <translation>To follow up</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <source>很久没联系的客人</source>
      <translation>Not contacted lately</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_preference.py" />
      <location filename="ui/preference_words.py" />
      <source>很在意</source>
      <translation>Matters a lot</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>得到的</source>
      <translation>What they get</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/formats.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>微信</source>
      <translation>WeChat</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <location filename="ui/printing/profile_card.py" />
      <source>微信 {name}</source>
      <translation>WeChat {name}</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>微信一样</source>
      <translation>Same WeChat</translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <source>微信聊过</source>
      <translation>WeChatted</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>必填，例如：周雅琴</source>
      <translation>Required, for example: Zhou Yaqin</translation>
    </message>
    <message>
      <location filename="ui/dialogs/family.py" />
      <source>必填，例如：小宝</source>
      <translation>Required, for example: Mimi</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <source>必填，例如：李经理</source>
      <translation>Required, for example: Ms Li</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>忌口</source>
      <translation>Avoid</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/dialogs/visit.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/pages/profile_likes.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <source>忌口与过敏</source>
      <translation>Avoid</translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>快捷键</source>
      <translation>Keyboard shortcuts</translation>
    </message>
    <message>
      <location filename="ui/pages/today_birthdays.py" />
      <source>快过生日</source>
      <translation>Birthdays soon</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>怎么估的</source>
      <translation>How</translation>
    </message>
    <message>
      <location filename="ui/dialogs/scheme.py" />
      <source>怎么分</source>
      <translation>How to divide</translation>
    </message>
    <message>
      <location filename="ui/dialogs/feedback.py" />
      <source>怎么处理的</source>
      <translation>What was done about it</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_tier.py" />
      <source>怎么招呼：{what}</source>
      <translation>What this tier gets: {what}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/columns.py" />
      <location filename="ui/pages/visits_ready.py" />
      <location filename="ui/printing/choice_panel.py" />
      <source>怎么排</source>
      <translation>Order</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_card.py" />
      <source>怎么提醒：{what}</source>
      <translation>How to remind: {what}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>怎么来的</source>
      <translation>How known</translation>
    </message>
    <message>
      <location filename="ui/widgets/condition_row.py" />
      <source>怎么比</source>
      <translation>How it is compared</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <location filename="ui/pages/followups.py" />
      <source>怎么看</source>
      <translation>View</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/dialogs/referrer.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>怎么知道本店的</source>
      <translation>How they found us</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <location filename="ui/export_book.py" />
      <source>怎么知道的</source>
      <translation>How we know</translation>
    </message>
    <message>
      <location filename="ui/dialogs/new_shop.py" />
      <source>怎么称呼您</source>
      <translation>What to call you</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>怎么称呼老板</source>
      <translation>What to call the owner</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_done.py" />
      <source>怎么联系的</source>
      <translation>How were you in touch</translation>
    </message>
    <message>
      <location filename="ui/dialogs/feedback.py" />
      <location filename="ui/pages/profile_editors.py" />
      <source>怎么说的</source>
      <translation>What was said</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_editors.py" />
      <source>怎么说的，例如：当面、填表时勾选</source>
      <translation>How, e.g. in person, ticked on a form</translation>
    </message>
    <message>
      <location filename="ui/pages/importing.py" />
      <location filename="ui/widgets/import_results.py" />
      <source>怎么读</source>
      <translation>Reading</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>怠慢</source>
      <translation>bad</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>性别</source>
      <translation>Gender</translation>
    </message>
    <message>
      <location filename="ui/dialogs/recycle_bin.py" />
      <location filename="ui/pages/setting_groups/data.py" />
      <location filename="ui/rescue.py" />
      <source>恢复</source>
      <translation>Restore</translation>
    </message>
    <message>
      <location filename="ui/dialogs/recycle_bin.py" />
      <source>恢复 {name}</source>
      <translation>Restore {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>恢复 {when} 的备份</source>
      <translation>Restore the backup of {when}</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>恢复以前会先把现在的客户簿另存一份，不会丢。</source>
      <translation>The book as it is now is kept first. Nothing is lost.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>恢复原来的</source>
      <translation>Restore</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_values.py" />
      <source>恢复原样</source>
      <translation>As in the list</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>恢复好了，原来的那一份还留着</source>
      <translation>Restored. The book from before is kept</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/commands.py" />
      <source>恢复好了：{n} 位客户。</source>
      <translation>
        <numerusform>Restored: {n} customer.</numerusform>
        <numerusform>Restored: {n} customers.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>恢复成原来的了</source>
      <translation>Restored</translation>
    </message>
    <message>
      <location filename="ui/dialogs/matrix_rules.py" />
      <source>恢复默认</source>
      <translation>Use defaults</translation>
    </message>
    <message>
      <location filename="ui/dialogs/columns.py" />
      <location filename="ui/pages/customer_columns.py" />
      <source>恢复默认的列</source>
      <translation>Reset columns</translation>
    </message>
    <message>
      <location filename="ui/dialogs/crash.py" />
      <source>您可以继续使用。同样的情况再出现时，请关闭程序，重新打开。</source>
      <translation>You can carry on. If it happens again, close the program and open it again.</translation>
    </message>
    <message>
      <location filename="ui/application.py" />
      <source>您在看示例店</source>
      <translation>You're looking at the sample shop</translation>
    </message>
    <message>
      <location filename="ui/widgets/story_picture.py" />
      <source>您爱的胡萝卜汁</source>
      <translation>Your carrot juice</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>您的店名</source>
      <translation>Your shop's name</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_cards.py" />
      <source>您自己的分法；常用的是 50 / 40 / 10。</source>
      <translation>Your own division; the usual one is 50 / 40 / 10.</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>您选了不导入</source>
      <translation>You left it out</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>情人节</source>
      <translation>Valentine's Day</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>惊蛰</source>
      <translation>Awakening of Insects</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <location filename="ui/formats.py" />
      <location filename="ui/models/customer_table.py" />
      <location filename="ui/pages/profile_timeline.py" />
      <location filename="ui/wording.py" />
      <source>意见</source>
      <translation>Feedback</translation>
    </message>
    <message>
      <location filename="ui/dialogs/feedback.py" />
      <source>意见改好了</source>
      <translation>Feedback changed</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>意见未了：{words}</source>
      <translation>Complaint still open: {words}</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>意见：上菜太慢</source>
      <translation>Complaint: slow service</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>感知价值</source>
      <translation>Perceived value</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix_list.py" />
      <source>感知价值，0 到 100 分</source>
      <translation>Perceived value, 0 to 100</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <source>愿意帮我们，告诉我们该找谁。</source>
      <translation>Helps us, tells us whom to ask.</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/wording.py" />
      <source>成为客户 {n} 周年</source>
      <translation>
        <numerusform>A customer for {n} year</numerusform>
        <numerusform>A customer for {n} years</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/reminder_words.py" />
      <source>成为客户以后</source>
      <translation>after becoming a customer</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>成为客户的周年</source>
      <translation>Anniversary as a customer</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>成为客户的周年，和档案里记下的结婚、开店这样的日子。</source>
      <translation>Years as a customer, and days noted in the profile such as a wedding or a shop opening.</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>成为熟客</source>
      <translation>Customer since</translation>
    </message>
    <message>
      <location filename="ui/dialogs/purchase.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/import_words.py" />
      <source>成本</source>
      <translation>Cost</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>我们估计</source>
      <translation>Our guess</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_check.py" />
      <source>我们先猜好了，点一下可以改</source>
      <translation>Our guess. Click to change it</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_filters.py" />
      <source>我的</source>
      <translation>Mine</translation>
    </message>
    <message>
      <location filename="ui/dialogs/views.py" />
      <source>我的视图</source>
      <translation>My views</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_filtering.py" />
      <location filename="ui/pages/customers.py" />
      <source>我的视图…</source>
      <translation>My views…</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <source>我（{name}）</source>
      <translation>Me ({name})</translation>
    </message>
    <message>
      <location filename="ui/widgets/rule_chips.py" />
      <source>或</source>
      <translation>or</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <source>房价</source>
      <translation>Room price</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>房号</source>
      <translation>Room</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>房型</source>
      <translation>Room type</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>所有内容一样不少，换别的软件也带得走。</source>
      <translation>Everything there is, to take with you to any other program.</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>所有客户</source>
      <translation>All customers</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <source>所有客户，按人头摊</source>
      <translation>All customers, by heads</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_deeds.py" />
      <source>所有文件 (*)</source>
      <translation>All files (*)</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>手册里有一个例子。</source>
      <translation>The manual has an example.</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>手动改等级</source>
      <translation>Change the tier by hand</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>手工定为{tier}：{reason}</source>
      <translation>Set to {tier} by hand: {reason}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>手工定为{tier}：{reason}，到 {day}</source>
      <translation>Set to {tier} by hand: {reason}, until {day}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_header.py" />
      <source>手工定的</source>
      <translation>By hand</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overrides.py" />
      <source>手工定的等级</source>
      <translation>Tiers set by hand</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/pyramid_outside.py" />
      <source>手工定的等级 {n} 位</source>
      <translation>
        <numerusform>{n} tier set by hand</numerusform>
        <numerusform>{n} tiers set by hand</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>手工定的等级会标出来，到期以后自己回到排名。</source>
      <translation> A tier set by hand is marked, and falls back to the ranking after its last day.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_tier.py" />
      <source>手工定等级</source>
      <translation>Set by hand</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>手工定等级：{name}</source>
      <translation>Tier by hand: {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_tier.py" />
      <source>手工改等级</source>
      <translation>Change by hand</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/export_book.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/export_moves.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <location filename="ui/printing/birthday_list.py" />
      <location filename="ui/printing/customer_list.py" />
      <location filename="ui/printing/followup_list.py" />
      <location filename="ui/printing/week_plan.py" />
      <location filename="ui/widgets/gallery.py" />
      <location filename="ui/wording.py" />
      <source>手机</source>
      <translation>Phone</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>手机尾号一样</source>
      <translation>Same end of phone</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <location filename="ui/pages/profile_reach.py" />
      <source>手机或座机</source>
      <translation>Mobile or landline</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>手机日历</source>
      <translation>Phone calendar</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>手机日历改好了</source>
      <translation>Phone calendar changed</translation>
    </message>
    <message>
      <location filename="ui/exporting.py" />
      <source>手机通讯录 (*.vcf)</source>
      <translation>Phone contacts (*.vcf)</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>手机通讯录的版本，老手机用 2.1</source>
      <translation>version of the phone contacts, 2.1 for old phones</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>手机通讯录（vcf）</source>
      <translation>Phone contacts (vcf)</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/matrix.py" />
      <source>才评过 {n} 位，界线还说不准，再评几位就清楚了。</source>
      <translation>
        <numerusform>Only {n} rated: the borders are uncertain yet, a few more make them clear.</numerusform>
        <numerusform>Only {n} rated: the borders are uncertain yet, a few more make them clear.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/neglected.py" />
      <source>打个招呼，好久没联系了</source>
      <translation>Say hello, it's been a while</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>打了 {rating} 分（5 分满）</source>
      <translation>rated {rating} of 5</translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <source>打了电话</source>
      <translation>Called</translation>
    </message>
    <message>
      <location filename="ui/pages/customers.py" />
      <location filename="ui/printing/preview.py" />
      <source>打印</source>
      <translation>Print</translation>
    </message>
    <message>
      <location filename="ui/printing/card_preview.py" />
      <location filename="ui/printing/preview.py" />
      <source>打印{list}</source>
      <translation>Print: {list}</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>打印什么</source>
      <translation>What to print</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <source>打印今日清单</source>
      <translation>Print today's list</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>打印机</source>
      <translation>Printer</translation>
    </message>
    <message>
      <location filename="ui/pages/customers.py" />
      <source>打印标签</source>
      <translation>Print labels</translation>
    </message>
    <message>
      <location filename="ui/pages/profile.py" />
      <source>打印档案卡</source>
      <translation>Print profile card</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <location filename="ui/pages/visits.py" />
      <source>打印清单</source>
      <translation>Print list</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>打印清单、标签、信封</source>
      <translation>prints lists, labels and envelopes</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/appearance.py" />
      <source>打印的字号在打印时另选</source>
      <translation>Printed text has its own size</translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>打印这一页</source>
      <translation>Print this page</translation>
    </message>
    <message>
      <location filename="ui/printing/paper_view.py" />
      <location filename="ui/printing/preview.py" />
      <source>打印预览</source>
      <translation>Print preview</translation>
    </message>
    <message>
      <location filename="ui/printing/preview.py" />
      <source>打开</source>
      <translation>Open</translation>
    </message>
    <message>
      <location filename="ui/pages/headroom_list.py" />
      <source>打开一位客户的档案，在“占其钱包份额”那一格估一估：这类东西一年在各家一共花多少。</source>
      <translation>Open a customer's profile and estimate in the box “Share of wallet” what this customer spends a year on this kind of thing, everywhere together.</translation>
    </message>
    <message>
      <location filename="ui/widgets/twin_note.py" />
      <source>打开他的档案</source>
      <translation>Open his profile</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>打开后先待在屏幕角上，不弹出窗口。</source>
      <translation>It begins in the corner of the screen, without a window.</translation>
    </message>
    <message>
      <location filename="ui/widgets/twin_note.py" />
      <source>打开她的档案</source>
      <translation>Open her profile</translation>
    </message>
    <message>
      <location filename="ui/dialogs/crash.py" />
      <source>打开所在文件夹</source>
      <translation>Open folder</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>打开文件夹</source>
      <translation>Open folder</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_deeds.py" />
      <location filename="ui/pages/followup_actions.py" />
      <location filename="ui/pages/matrix_list.py" />
      <location filename="ui/pages/neglected.py" />
      <location filename="ui/pages/profile_referrals.py" />
      <location filename="ui/pages/visit_actions.py" />
      <location filename="ui/pages/visits_ready.py" />
      <location filename="ui/pages/worth.py" />
      <location filename="ui/pages/worth_pane.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <location filename="ui/widgets/twin_note.py" />
      <source>打开档案</source>
      <translation>Open</translation>
    </message>
    <message>
      <location filename="ui/tray.py" />
      <source>打开熟客簿</source>
      <translation>Open Regulars</translation>
    </message>
    <message>
      <location filename="ui/telling.py" />
      <source>打开看看</source>
      <translation>Open to see</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>打开程序时就说</source>
      <translation>Tell me when the program opens</translation>
    </message>
    <message>
      <location filename="ui/self_test.py" />
      <source>打开窗口和每一页</source>
      <translation>Open the window and every page</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_filtering.py" />
      <source>找“{words}”</source>
      <translation>search “{words}”</translation>
    </message>
    <message>
      <location filename="ui/widgets/many_choice.py" />
      <source>找一找</source>
      <translation>Search</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>找不到“{scheme}”这套等级。</source>
      <translation>We couldn't find the tiers “{scheme}”.</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>找不到介绍人 {name}</source>
      <translation>Referrer {name} not found</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>找不到客户簿“{file}”。</source>
      <translation>We couldn't find the customer book "{file}".</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>找不到打印机。</source>
      <translation>We couldn't find a printer.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>找不到这个文件。</source>
      <translation>We couldn't find this file.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/filter.py" />
      <source>找出这样的客户</source>
      <translation>Find customers who meet</translation>
    </message>
    <message>
      <location filename="ui/widgets/customer_picker.py" />
      <source>找到的客户</source>
      <translation>Customers found</translation>
    </message>
    <message>
      <location filename="ui/pages/potential.py" />
      <source>找有潜力的客户</source>
      <translation>Looking for potential</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/wording.py" />
      <source>承诺</source>
      <translation>Promise</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <source>抄下来</source>
      <translation>Copy</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <source>抄好了，可以发到微信里</source>
      <translation>Copied, ready to paste into a message</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_menus.py" />
      <source>把“{header}”记成标签</source>
      <translation>Keep "{header}" as tags</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <source>把“{name}”往前移</source>
      <translation>Move “{name}” up</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <source>把“{name}”往后移</source>
      <translation>Move “{name}” down</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>把一年内的生日和跟进写成一个日历文件，每天更新。放进会同步到手机的文件夹，手机日历就能订阅。</source>
      <translation>Birthdays and follow-ups of the coming year as a calendar file, renewed each day. In a folder that syncs to your phone, its calendar can subscribe to it.</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>把关的人</source>
      <translation>Checks</translation>
    </message>
    <message>
      <location filename="ui/self_test.py" />
      <source>把客户排成等级</source>
      <translation>Rank the customers</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_choose.py" />
      <source>把客户表拖到这里，或者点一下选它</source>
      <translation>Drop your customer list here, or choose it</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>把有问题的行另存成一张表</source>
      <translation>save the rows with problems as a workbook</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>把每位客户的名次也列出来</source>
      <translation>list every customer's rank too</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>把每位客户的数也列出来</source>
      <translation>List every customer's figures too</translation>
    </message>
    <message>
      <location filename="ui/self_test.py" />
      <source>把跟进清单存成 PDF</source>
      <translation>Save the follow-up list as PDF</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>把这一天当作今天</source>
      <translation>take this day for today</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>把这次结果留下，以后好比较</source>
      <translation>keep this result for later comparison</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid.py" />
      <source>报告</source>
      <translation>Report</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>报告里写上客户的姓名</source>
      <translation>name customers in the report</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>拍板的人</source>
      <translation>Decides</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>拓展</source>
      <translation>Expand</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>拿一位客人试试</source>
      <translation>Try with a customer</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>指名</source>
      <translation>Asks for</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>按 1 男 2 女记的</source>
      <translation>Read as 1 male, 2 female</translation>
    </message>
    <message>
      <location filename="ui/pages/stand_in.py" />
      <source>按 Ctrl+H 就能再看。</source>
      <translation>Press Ctrl+H to see them again.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>按 Enter 复制，去微信里粘贴、发出；回来再按 Enter，就记成发过，下一位的话也复制好了。</source>
      <translation>Press Enter to copy, paste and send in WeChat, come back and press Enter again: it is marked as sent, and the next one's words are copied.</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_quick_add.py" />
      <source>按 Enter 还是记下。</source>
      <translation>Enter keeps this one too.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>按 F5 看看最新的内容。</source>
      <translation>Press F5 to see the latest.</translation>
    </message>
    <message>
      <location filename="ui/pages/visits.py" />
      <source>按 N 在这一天加一位；按 Enter 改，按 Space 备好。</source>
      <translation>N adds a visit on this day, Enter changes one, Space marks it ready.</translation>
    </message>
    <message>
      <location filename="ui/models/customer_table.py" />
      <location filename="ui/models/figures.py" />
      <location filename="ui/pages/customer_list.py" />
      <source>按{column}排序</source>
      <translation>sorted by {column}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/scheme.py" />
      <source>按{metric}</source>
      <translation>{metric}</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <source>按{metric}排：{period}（{currency}）</source>
      <translation>Ranked by {metric}: {period} ({currency})</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <source>按{metric}：{up} 位升级，{down} 位降级</source>
      <translation>{metric}: {up} rose, {down} fell</translation>
    </message>
    <message>
      <location filename="ui/widgets/why_value.py" />
      <source>按“{strategy}”</source>
      <translation>by "{strategy}"</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>按“{strategy}”，排第 {rank}</source>
      <translation>By "{strategy}": rank {rank}</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>按下</source>
      <translation>Pressed</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_foot.py" />
      <source>按下“导入”之前，什么都不会写进您的客户簿。</source>
      <translation>Nothing is written to your book before you press Import.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/scheme.py" />
      <source>按人数比例</source>
      <translation>Share of people</translation>
    </message>
    <message>
      <location filename="ui/dialogs/tier_rules.py" />
      <source>按什么排</source>
      <translation>Ranked by</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>按价值评分排</source>
      <translation>By value score</translation>
    </message>
    <message>
      <location filename="ui/dialogs/columns.py" />
      <source>按哪一列排</source>
      <translation>Sort by</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_questions.py" />
      <source>按您说的记</source>
      <translation>Read as you said</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_questions.py" />
      <source>按您选的读</source>
      <translation>Read as you chose</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>按排名是{tier}，第 {rank} 位。</source>
      <translation>By the ranking {tier}, place {rank}.</translation>
    </message>
    <message>
      <location filename="ui/pages/today_arrivals.py" />
      <source>按时间</source>
      <translation>By time</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/lifetime_words.py" />
      <source>按本店 {n} 位回头客的来店规律推算</source>
      <translation>
        <numerusform>Estimated from how {n} returning customer comes back</numerusform>
        <numerusform>Estimated from how this shop's {n} returning customers come back</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <location filename="ui/printing/choice_panel.py" />
      <source>按桌</source>
      <translation>By party</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_list.py" />
      <source>按相近程度排序</source>
      <translation>best matches first</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <location filename="ui/printing/choice_panel.py" />
      <source>按种类</source>
      <translation>By kind</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <location filename="ui/report_layout.py" />
      <location filename="ui/report_tables.py" />
      <source>按等级</source>
      <translation>By tier</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>按等级的间隔</source>
      <translation>By each tier's interval</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_questions.py" />
      <source>按表里的</source>
      <translation>Take the list's</translation>
    </message>
    <message>
      <location filename="ui/dialogs/tier_rules.py" />
      <source>按这个排</source>
      <translation>Rank this way</translation>
    </message>
    <message>
      <location filename="ui/dialogs/score_weights.py" />
      <source>按这个算</source>
      <translation>Use these</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>按钮</source>
      <translation>Buttons</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_curve.py" />
      <source>按销售额从高到低</source>
      <translation>By sales, highest first</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/greetings.py" />
      <source>挽回</source>
      <translation>Win back</translation>
    </message>
    <message>
      <location filename="ui/pages/potential.py" />
      <source>换一个等级或理由看看。</source>
      <translation>Try another tier or reason.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>换一句</source>
      <translation>Other words</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_month.py" />
      <location filename="ui/pages/visits.py" />
      <source>换一天看看。</source>
      <translation>Try another day.</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <source>换一次排名比比看。</source>
      <translation>Compare with another ranking.</translation>
    </message>
    <message>
      <location filename="ui/pages/importing.py" />
      <source>换个文件</source>
      <translation>Another file</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <source>换个说法，或看全部往来。</source>
      <translation>Try other words, or look at everything.</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_check.py" />
      <source>换个说法，或看全部行。</source>
      <translation>Try other words, or see all rows.</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <source>换个说法，或看看全部。</source>
      <translation>Try other words, or look at all of them.</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_list.py" />
      <source>换个说法，或看看全部客户。</source>
      <translation>Try other words, or look at all customers.</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_changes.py" />
      <source>换了读法</source>
      <translation>Read another way</translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>换到左边的第几页</source>
      <translation>Go to a page of the rail</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_sheet.py" />
      <source>换客户</source>
      <translation>Customer</translation>
    </message>
    <message>
      <location filename="ui/pages/importing.py" />
      <source>换工作表、表头或种类</source>
      <translation>Change sheet, header or kind</translation>
    </message>
    <message>
      <location filename="ui/rescue.py" />
      <source>换成了 {when} 的备份</source>
      <translation>The backup of {when} is in place now</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid.py" />
      <source>换成全部时间，就能看到以前的客户。</source>
      <translation>Look at all time to see earlier customers.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>换成这份备份</source>
      <translation>Switch to this backup</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>换掉店里的 {value}</source>
      <translation>replaces {value} of the book</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_header.py" />
      <source>换照片</source>
      <translation>Change the photo</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_draft.py" />
      <source>换电脑、换软件，客户都能带来带走</source>
      <translation>Bring your customers along, or take them with you</translation>
    </message>
    <message>
      <location filename="ui/self_test.py" />
      <source>换语言</source>
      <translation>Switch languages</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_tier.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>排名</source>
      <translation>Rank</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>排名没有改动。</source>
      <translation>The ranking was not changed.</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/pyramid_facts.py" />
      <source>排名里有 {n} 位客户</source>
      <translation>
        <numerusform>{n} customer in the ranking</numerusform>
        <numerusform>{n} customers in the ranking</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid.py" />
      <source>排等级</source>
      <translation>Ranking customers</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>排跟进</source>
      <translation>Making follow-ups</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_entries.py" />
      <source>排进等级：{tier}</source>
      <translation>Ranked for the first time: {tier}</translation>
    </message>
    <message>
      <location filename="ui/widgets/customer_pane.py" />
      <source>接下来</source>
      <translation>Next</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>接待</source>
      <translation>Served by</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_sheet.py" />
      <source>接着写：喜欢什么，忌什么，哪天来</source>
      <translation>Go on: what they like, what they avoid, when they come</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <location filename="ui/pages/followup_selection.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <location filename="ui/widgets/followup_row.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>推迟</source>
      <translation>Postpone</translation>
    </message>
    <message>
      <location filename="ui/dialogs/postpone.py" />
      <source>推迟到 {day} {weekday}</source>
      <translation>Postpone to {weekday} {day}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/postpone.py" />
      <source>推迟到哪一天</source>
      <translation>Postpone to which day</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>提前</source>
      <translation>Ahead of time</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>提前 {n} 天</source>
      <translation>
        <numerusform>{n} day ahead</numerusform>
        <numerusform>{n} days ahead</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <source>提前几天出现</source>
      <translation>Comes up ahead by</translation>
    </message>
    <message>
      <location filename="ui/printing/slips.py" />
      <source>提过意见：{words}</source>
      <translation>complained: {words}</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>提过的反馈</source>
      <translation>Feedback given</translation>
    </message>
    <message>
      <location filename="ui/pages/settings.py" />
      <source>提醒</source>
      <translation>Reminders</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <source>提醒“{name}”存好了</source>
      <translation>Reminder “{name}” saved</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_card.py" />
      <source>提醒我</source>
      <translation>Remind me</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_own.py" />
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>提醒改好了</source>
      <translation>Reminder changed</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_card.py" />
      <location filename="ui/pages/setting_groups/reminder_own.py" />
      <source>提醒：{what}</source>
      <translation>Reminder: {what}</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>搜索</source>
      <translation>Search</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_choose.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>撤销</source>
      <translation>Undo</translation>
    </message>
    <message>
      <location filename="ui/widgets/messages.py" />
      <source>撤销 (Ctrl+Z)</source>
      <translation>Undo (Ctrl+Z)</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>撤销一次导入</source>
      <translation>take back an import</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/greeting_summary.py" />
      <source>撤销了 {n} 位</source>
      <translation>
        <numerusform>{n} taken back</numerusform>
        <numerusform>{n} taken back</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>撤销了导入 {batch}：移走 {removed} 条，恢复 {restored} 条。</source>
      <translation>Import {batch} taken back: {removed} removed, {restored} restored.</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/importing_deeds.py" />
      <source>撤销了这次导入，移走 {n} 条</source>
      <translation>
        <numerusform>Import undone, {n} record removed</numerusform>
        <numerusform>Import undone, {n} records removed</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>撤销刚才那一步</source>
      <translation>Undo the last step</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_deeds.py" />
      <source>撤销导入</source>
      <translation>Undo import</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_choose.py" />
      <source>撤销导入 {file}</source>
      <translation>Undo the import of {file}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/greeting_summary.py" />
      <source>撤销这 {n} 位</source>
      <translation>
        <numerusform>Undo this one</numerusform>
        <numerusform>Undo these {n}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/importing_done.py" />
      <source>撤销这次导入</source>
      <translation>Undo this import</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>撤销，没发</source>
      <translation>Undo, not sent</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>操心</source>
      <translation>Worry</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_reach.py" />
      <source>收货</source>
      <translation>deliveries</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit.py" />
      <location filename="ui/pages/setting_groups/reminder_card.py" />
      <location filename="ui/widgets/messages.py" />
      <location filename="ui/widgets/quick_note_sheet.py" />
      <source>收起</source>
      <translation>Close</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overrides.py" />
      <location filename="ui/dialogs/tier_rules.py" />
      <location filename="ui/pages/budget.py" />
      <source>改</source>
      <translation>Change</translation>
    </message>
    <message>
      <location filename="ui/widgets/headroom_row.py" />
      <source>改 {name} 的估计</source>
      <translation>Change the estimate of {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/views.py" />
      <source>改 {name} 的名字</source>
      <translation>Rename {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overrides.py" />
      <source>改 {name} 的等级</source>
      <translation>Change the tier of {name}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/customer_selection.py" />
      <source>改 {n} 位客户</source>
      <translation>
        <numerusform>Change {n} customer</numerusform>
        <numerusform>Change {n} customers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/followup_deeds.py" />
      <source>改 {n} 项跟进</source>
      <translation>
        <numerusform>Changing {n} follow-up</numerusform>
        <numerusform>Changing {n} follow-ups</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_field.py" />
      <location filename="ui/dialogs/own_rule.py" />
      <location filename="ui/dialogs/tier_rules.py" />
      <location filename="ui/dialogs/yearly_day.py" />
      <location filename="ui/pages/profile_days.py" />
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <location filename="ui/pages/setting_groups/reminder_own.py" />
      <source>改“{name}”</source>
      <translation>Edit “{name}”</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_text.py" />
      <source>改一句：{what}</source>
      <translation>Change words: {what}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>改上一次（{day}）</source>
      <translation>Change the last one ({day})</translation>
    </message>
    <message>
      <location filename="ui/dialogs/tier_rules.py" />
      <source>改了以后，所有客户的等级会重新排一遍，可以撤销。</source>
      <translation>All customers are ranked anew. You can undo it.</translation>
    </message>
    <message>
      <location filename="ui/pages/settings.py" />
      <source>改了就存好，每一步都可以撤销。</source>
      <translation>Saved as you go. Every step can be undone.</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>改了已有的消费</source>
      <translation>changed purchases</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_referrals.py" />
      <source>改介绍人</source>
      <translation>Change who brought</translation>
    </message>
    <message>
      <location filename="ui/widgets/headroom_row.py" />
      <source>改估计</source>
      <translation>Change estimate</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_sheet.py" />
      <source>改分类</source>
      <translation>Kind</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_done.py" />
      <location filename="ui/widgets/import_results.py" />
      <source>改动消费</source>
      <translation>Purchases changed</translation>
    </message>
    <message>
      <location filename="ui/pages/visit_actions.py" />
      <source>改合不合意</source>
      <translation>Change the answer</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <location filename="ui/pages/followup_selection.py" />
      <location filename="ui/widgets/followup_row.py" />
      <source>改回待做</source>
      <translation>Back to to-do</translation>
    </message>
    <message>
      <location filename="ui/pages/visit_actions.py" />
      <source>改回待到店</source>
      <translation>Back to expected</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <source>改回没备好：{thing}</source>
      <translation>Not ready again: {thing}</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_menus.py" />
      <source>改回表里的</source>
      <translation>Back to the list's</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>改好了</source>
      <translation>Changed</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <location filename="ui/pages/profile_facts.py" />
      <location filename="ui/pages/profile_likes.py" />
      <source>改好了：{text}</source>
      <translation>Changed: {text}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/family.py" />
      <location filename="ui/pages/profile_people.py" />
      <source>改家人：{name}</source>
      <translation>Edit family: {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/feedback.py" />
      <source>改意见：{name}</source>
      <translation>Change feedback: {name}</translation>
    </message>
    <message>
      <location filename="ui/widgets/rule_chips.py" />
      <source>改条件</source>
      <translation>Edit</translation>
    </message>
    <message>
      <location filename="ui/dialogs/purchase.py" />
      <source>改消费：{name}</source>
      <translation>Change a purchase: {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <location filename="ui/pages/profile_preference.py" />
      <source>改类别、来源和日子</source>
      <translation>Change kind, source and day</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <location filename="ui/pages/profile_people.py" />
      <source>改联系人：{name}</source>
      <translation>Change contact: {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact_log.py" />
      <source>改联系记录：{name}</source>
      <translation>Change a contact: {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/views.py" />
      <source>改视图的名字</source>
      <translation>Rename view</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_deeds.py" />
      <location filename="ui/pages/profile.py" />
      <location filename="ui/pages/profile_facts.py" />
      <source>改资料</source>
      <translation>Edit details</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <source>改资料：{name}</source>
      <translation>Edit details: {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_change.py" />
      <source>改跟进：{name}</source>
      <translation>Change follow-up: {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>改这一句：{text}</source>
      <translation>Change: {text}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <location filename="ui/pages/profile_likes.py" />
      <location filename="ui/pages/profile_preference.py" />
      <location filename="ui/pages/profile_timeline.py" />
      <source>改这一条</source>
      <translation>Edit this line</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <source>改这一条…</source>
      <translation>Change this…</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_menus.py" />
      <source>改这一格</source>
      <translation>Correct this cell</translation>
    </message>
    <message>
      <location filename="ui/dialogs/scheme.py" />
      <source>改这套等级</source>
      <translation>Change these tiers</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <source>改这笔费用</source>
      <translation>Change this cost</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <location filename="ui/pages/visit_actions.py" />
      <source>改预约</source>
      <translation>Change booking</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit.py" />
      <source>改预约：{name}</source>
      <translation>Change booking: {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_text.py" />
      <source>放在 [ ] 里的一小段，里面的内容没有记时整段不说。别处的没有记，这位客人就换别的一句。</source>
      <translation>A part in [ ] is left out when what it needs isn't known. If anything else isn't known, that customer gets other words.</translation>
    </message>
    <message>
      <location filename="ui/printing/paper_pane.py" />
      <source>放大</source>
      <translation>Zoom in</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>教师节</source>
      <translation>Teachers' Day</translation>
    </message>
    <message>
      <location filename="ui/own_values.py" />
      <source>数字</source>
      <translation>number</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>数字卡</source>
      <translation>Number tiles</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>数据文件夹</source>
      <translation>data folder</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>数量</source>
      <translation>Quantity</translation>
    </message>
    <message>
      <location filename="ui/exporting.py" />
      <source>整本客户簿</source>
      <translation>The whole book</translation>
    </message>
    <message>
      <location filename="ui/printing/paper_pane.py" />
      <source>整页</source>
      <translation>Whole page</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>文件可能不完整，没有写入任何内容。</source>
      <translation>It may be incomplete. Nothing was changed.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>文件里没有工作表“{sheet}”。</source>
      <translation>The file has no sheet "{sheet}".</translation>
    </message>
    <message>
      <location filename="ui/own_values.py" />
      <source>文字</source>
      <translation>text</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>新加坡元</source>
      <translation>Singapore dollar</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>新台币</source>
      <translation>New Taiwan dollar</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>新增</source>
      <translation>Added</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_done.py" />
      <location filename="ui/widgets/import_results.py" />
      <source>新增客户</source>
      <translation>New customers</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_done.py" />
      <location filename="ui/widgets/import_results.py" />
      <source>新增消费</source>
      <translation>New purchases</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/pages/customers.py" />
      <location filename="ui/pages/today.py" />
      <source>新客户</source>
      <translation>New customer</translation>
    </message>
    <message>
      <location filename="ui/commands.py" />
      <source>新客户 {name}</source>
      <translation>New customer {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_adder.py" />
      <source>新客户 {who}</source>
      <translation>New customer {who}</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>新建一家示例店</source>
      <translation>make a sample shop</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>新建客户“{name}”</source>
      <translation>New customer "{name}"</translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>新建：客户、跟进或一笔</source>
      <translation>New: customer, follow-up or note</translation>
    </message>
    <message>
      <location filename="ui/rescue.py" />
      <source>新开一本</source>
      <translation>Start a new book</translation>
    </message>
    <message>
      <location filename="ui/pages/duplicates.py" />
      <source>新来的客户里，没有和别人看起来一样的。</source>
      <translation>None of the new customers looks like somebody known.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/categories.py" />
      <source>新的一类</source>
      <translation>New category</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup.py" />
      <location filename="ui/pages/followups.py" />
      <source>新跟进</source>
      <translation>New follow-up</translation>
    </message>
    <message>
      <location filename="ui/move_words.py" />
      <source>新进排名：{figure}</source>
      <translation>New in the ranking: {figure}</translation>
    </message>
    <message>
      <location filename="ui/move_words.py" />
      <source>新进来</source>
      <translation>New</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>新门路</source>
      <translation>New openings</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit.py" />
      <location filename="ui/pages/visits.py" />
      <source>新预约</source>
      <translation>New visit</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <location filename="ui/report_tables.py" />
      <source>方向</source>
      <translation>Way</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/printing/followup_list.py" />
      <source>方式</source>
      <translation>How</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_text.py" />
      <source>方括号“{what}”没有成对</source>
      <translation>The bracket “{what}” has no partner</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>方法：BG/NBD（{figures}）和 Gamma-Gamma。算到 {day}。</source>
      <translation>Method: BG/NBD ({figures}) and Gamma-Gamma. As of {day}.</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>方法：BG/NBD（{figures}），每次利润用自己的平均。算到 {day}。</source>
      <translation>Method: BG/NBD ({figures}), own mean profit. As of {day}.</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>方法：自己的频率 × 还会不会来（两倍平均间隔）。算到 {day}。</source>
      <translation>Method: own rate × still coming (twice the mean gap). As of {day}.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/new_shop.py" />
      <source>旅店</source>
      <translation>Hotel</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>日元</source>
      <translation>Japanese yen</translation>
    </message>
    <message>
      <location filename="ui/exporting.py" />
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>日历 (*.ics)</source>
      <translation>Calendar (*.ics)</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>日历文件“{file}”没能写进去。</source>
      <translation>We couldn't write the calendar file “{file}”.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>日历文件会一直放在那里</source>
      <translation>The calendar file will be kept there</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>日历文件放在哪里</source>
      <translation>Where to put the calendar file</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>日历（ics）</source>
      <translation>Calendar (ics)</translation>
    </message>
    <message>
      <location filename="ui/own_values.py" />
      <location filename="ui/pages/profile_days.py" />
      <source>日子</source>
      <translation>Days</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/printing/birthday_list.py" />
      <location filename="ui/report_tables.py" />
      <location filename="ui/widgets/import_questions.py" />
      <source>日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>日期、电话、金额已自动整理</source>
      <translation>Dates, phones and amounts tidied up</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>日期和客户写在上面一行，照着填了</source>
      <translation>Day and customer stand in the row above and were filled in from there</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>旧等级</source>
      <translation>Former tier</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <source>早上好</source>
      <translation>Good morning</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>早于</source>
      <translation>before</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>早于几天前</source>
      <translation>over … days ago</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/printing/week_plan.py" />
      <source>时间</source>
      <translation>Time</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_done.py" />
      <location filename="ui/dialogs/followup_fields.py" />
      <location filename="ui/formats.py" />
      <location filename="ui/pages/followup_actions.py" />
      <location filename="ui/pages/visits_ready.py" />
      <location filename="ui/printing/choice_words.py" />
      <source>明天</source>
      <translation>Tomorrow</translation>
    </message>
    <message>
      <location filename="ui/printing/visit_facts.py" />
      <source>明天 {day} {weekday}</source>
      <translation>Tomorrow, {weekday} {day}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/today_arrivals.py" />
      <source>明天 {n} 组，今天先备下</source>
      <translation>
        <numerusform>{n} party tomorrow: prepare today</numerusform>
        <numerusform>{n} parties tomorrow: prepare today</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/today_arrivals.py" />
      <source>明天 {n} 组，没有要先备的</source>
      <translation>
        <numerusform>{n} party tomorrow, nothing to prepare</numerusform>
        <numerusform>{n} parties tomorrow, nothing to prepare</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>明天、11月29日</source>
      <translation>Tomorrow, 29 November</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <source>明天没有要买的</source>
      <translation>Nothing to buy for tomorrow</translation>
    </message>
    <message>
      <location filename="ui/pages/today_arrivals.py" />
      <location filename="ui/pages/visits_ready.py" />
      <source>明天要买</source>
      <translation>To buy for tomorrow</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <source>明天要备的吃的、用的，今晚就列在这里。</source>
      <translation>What tomorrow needs is listed here the evening before.</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>星期一</source>
      <translation>Monday</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>星期三</source>
      <translation>Wednesday</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>星期二</source>
      <translation>Tuesday</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>星期五</source>
      <translation>Friday</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>星期六</source>
      <translation>Saturday</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <source>星期几</source>
      <translation>Day of the week</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>星期四</source>
      <translation>Thursday</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>星期日</source>
      <translation>Sunday</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>春分</source>
      <translation>Spring Equinox</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>春节</source>
      <translation>Spring Festival</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_closed.py" />
      <source>春节、装修这样连着几天不开门的日子，写在这里。</source>
      <translation>Days in a row on which the shop stays closed, such as New Year, go here.</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>昨天</source>
      <translation>Yesterday</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/today_arrivals.py" />
      <source>昨天来过 {n} 位，问问合不合意</source>
      <translation>
        <numerusform>{n} guest came yesterday. Were they pleased?</numerusform>
        <numerusform>{n} guests came yesterday. Were they pleased?</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/own_values.py" />
      <source>是</source>
      <translation>Yes</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>是 1 日还是 10 日</source>
      <translation>The 1st or the 10th</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>是其中之一</source>
      <translation>is any of</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>是另一种钱</source>
      <translation>Another currency</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge.py" />
      <source>是同一位就合并</source>
      <translation>Merge if they are one</translation>
    </message>
    <message>
      <location filename="ui/dialogs/feedback.py" />
      <location filename="ui/dialogs/followup_fields.py" />
      <source>是哪一种</source>
      <translation>What kind</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_reach.py" />
      <source>是哪里的</source>
      <translation>Label</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <location filename="ui/widgets/person_likes.py" />
      <source>是喜欢还是不要</source>
      <translation>Kind</translation>
    </message>
    <message>
      <location filename="ui/dialogs/family.py" />
      <source>是客户的什么人</source>
      <translation>Relation</translation>
    </message>
    <message>
      <location filename="ui/own_values.py" />
      <source>是或否</source>
      <translation>yes or no</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>是，补充</source>
      <translation>Yes, fill in</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>是，覆盖</source>
      <translation>Yes, overwrite</translation>
    </message>
    <message>
      <location filename="ui/pages/stand_in.py" />
      <location filename="ui/widgets/topbar.py" />
      <source>显示金额</source>
      <translation>Show amounts</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <source>晚上好</source>
      <translation>Good evening</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/greeting_round.py" />
      <location filename="ui/formats.py" />
      <source>晚了 {n} 天</source>
      <translation>
        <numerusform>{n} day late</numerusform>
        <numerusform>{n} days late</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>晚于</source>
      <translation>after</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>普通</source>
      <translation>Regular</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>普通客户</source>
      <translation>Regular</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <location filename="ui/dialogs/visit.py" />
      <location filename="ui/pages/customers.py" />
      <location filename="ui/pages/profile_header.py" />
      <location filename="ui/widgets/followup_row.py" />
      <location filename="ui/widgets/pill_bar.py" />
      <location filename="ui/widgets/selection_bar.py" />
      <source>更多</source>
      <translation>More</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <source>更多资料</source>
      <translation>More details</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>更早的备份</source>
      <translation>Earlier backups</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/followup_change.py" />
      <source>更早还有 {n} 次</source>
      <translation>
        <numerusform>{n} more before that</numerusform>
        <numerusform>{n} more before that</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/today.py" />
      <source>最久 {n} 天</source>
      <translation>
        <numerusform>Longest: {n} day</numerusform>
        <numerusform>Longest: {n} days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/gallery.py" />
      <source>最久 {n} 天没来</source>
      <translation>
        <numerusform>Longest: {n} day away</numerusform>
        <numerusform>Longest: {n} days away</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/neglected.py" />
      <source>最久 {n} 天没联系；黑名单和不愿被联系的不在这里</source>
      <translation>
        <numerusform>Longest: {n} day. Without the blacklist and those who said no</numerusform>
        <numerusform>Longest: {n} days. Without the blacklist and those who said no</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/tier_words.py" />
      <source>最多 {n} 等</source>
      <translation>
        <numerusform>At most {n} tier</numerusform>
        <numerusform>At most {n} tiers</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/import_limits.py" />
      <source>最多多少列</source>
      <translation>Columns at most</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/import_limits.py" />
      <source>最多多少行</source>
      <translation>Rows at most</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>最多的标签</source>
      <translation>Most frequent tags</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/import_limits.py" />
      <source>最多读多久</source>
      <translation>Reading time at most</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/pyramid_facts.py" />
      <source>最好的 {n} 位客户</source>
      <translation>
        <numerusform>the best customer</numerusform>
        <numerusform>the best {n} customers</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/strategies.py" />
      <source>最好的人手接待，定期约着来；常听意见，有投诉先办；多给面子，少打折。</source>
      <translation>Our best people, planned visits; ask for opinions, complaints first; recognition rather than discounts.</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_facts.py" />
      <source>最好的客户</source>
      <translation>Best customers</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>最要护住的人：最好的服务，提前想到，别让他们失望。</source>
      <translation>Protect them: best people, think ahead, no disappointment.</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>最近几天内</source>
      <translation>in the last … days</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_choose.py" />
      <source>最近导入</source>
      <translation>Recent imports</translation>
    </message>
    <message>
      <location filename="ui/potential_words.py" />
      <source>最近来得更舍得花：问问还喜欢什么，带到{tier}</source>
      <translation>Spends more lately: ask what else is liked, lead up to {tier}</translation>
    </message>
    <message>
      <location filename="ui/printing/profile_card.py" />
      <location filename="ui/value_words.py" />
      <source>最近来过</source>
      <translation>Last visits</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>最近说的</source>
      <translation>Latest words</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>月历</source>
      <translation>Month</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/import_words.py" />
      <source>有 {n} 位客户店里还没有，加上 --unknown add 可以一起加进来。</source>
      <translation>
        <numerusform>{n} customer is not in the book yet; --unknown add takes them in, too.</numerusform>
        <numerusform>{n} customers are not in the book yet; --unknown add takes them in, too.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/import_words.py" />
      <source>有 {n} 处要看一看：</source>
      <translation>
        <numerusform>{n} place to look at:</numerusform>
        <numerusform>{n} places to look at:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_results.py" />
      <source>有 {n} 行在 Excel 里藏着</source>
      <translation>
        <numerusform>{n} row is hidden in Excel</numerusform>
        <numerusform>{n} rows are hidden in Excel</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>有两等同名</source>
      <translation>Two tiers have the same name</translation>
    </message>
    <message>
      <location filename="ui/pages/neglected.py" />
      <source>有了客户和消费，这里会提醒您联系谁。</source>
      <translation>With customers and purchases, this page tells you whom to contact.</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <location filename="ui/pages/today.py" />
      <source>有了客户，生日、回访和答应的事会自己出现在这里。</source>
      <translation>Once there are customers, birthdays, calls to make and promises appear here by themselves.</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>有其中之一</source>
      <translation>has any of</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <source>有多在意</source>
      <translation>How much it matters</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>有忌口</source>
      <translation>Has a taboo</translation>
    </message>
    <message>
      <location filename="ui/models/customer_table.py" />
      <location filename="ui/pages/customer_filters.py" />
      <location filename="ui/pages/today_birthdays.py" />
      <location filename="ui/widgets/quick_note_rows.py" />
      <location filename="ui/widgets/tags.py" />
      <source>有忌口过敏</source>
      <translation>Avoids something</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <location filename="ui/pages/customer_filters.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>有意见未了</source>
      <translation>Open complaints</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>有意见没答复，就一直排在跟进里。重要的客户先办。</source>
      <translation>A complaint without an answer stays among the follow-ups. Key customers come first.</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_editors.py" />
      <source>有效到哪天</source>
      <translation>Valid until</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_editors.py" />
      <source>有效到哪天，不填就一直有效</source>
      <translation>Valid until (empty: always)</translation>
    </message>
    <message>
      <location filename="ui/dialogs/strategies.py" />
      <source>有潜力的带一带：看还差多少升一级，差什么补什么；没潜力的少花功夫，省着做。</source>
      <translation>Raise those with potential: see what is missing to the next tier. For the others fewer services at lower cost.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/strategies.py" />
      <source>有潜力的往上带；其余的用省钱的办法照顾：自助、群发问候。</source>
      <translation>Lead up those with potential; serve the others at low cost: self-service, greetings to all.</translation>
    </message>
    <message>
      <location filename="ui/import_sides.py" />
      <location filename="ui/merge_words.py" />
      <source>有照片</source>
      <translation>Has a photo</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>有过敏</source>
      <translation>Has an allergy</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_check.py" />
      <location filename="ui/pages/importing_done.py" />
      <source>有问题</source>
      <translation>Problems</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>有面子</source>
      <translation>high</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/worth_words.py" />
      <source>服务</source>
      <translation>Service</translation>
    </message>
    <message>
      <location filename="ui/dialogs/serving_costs.py" />
      <location filename="ui/pages/pyramid_curve.py" />
      <source>服务成本</source>
      <translation>Cost to serve</translation>
    </message>
    <message>
      <location filename="ui/dialogs/serving_costs.py" />
      <source>服务成本记下了</source>
      <translation>Cost to serve saved</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <location filename="ui/formats.py" />
      <source>朝向</source>
      <translation>Orientation</translation>
    </message>
    <message>
      <location filename="ui/pages/today_birthdays.py" />
      <source>未来 7 天</source>
      <translation>Next 7 days</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_reach.py" />
      <source>本人</source>
      <translation>own</translation>
    </message>
    <message>
      <location filename="ui/pages/visits.py" />
      <source>本周</source>
      <translation>This week</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <source>本月</source>
      <translation>This month</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_filters.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>本月生日</source>
      <translation>Birthday this month</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>本月，{month}</source>
      <translation>This month, {month}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/filter.py" />
      <source>条件怎么算</source>
      <translation>How the conditions count</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/potential_words.py" />
      <source>来了 {n} 天，同等级一般 {usual} 天</source>
      <translation>
        <numerusform>here {n} day, its tier usually {usual}</numerusform>
        <numerusform>here {n} days, its tier usually {usual}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>来做什么</source>
      <translation>Occasion</translation>
    </message>
    <message>
      <location filename="ui/potential_words.py" />
      <location filename="ui/value_words.py" />
      <source>来得勤</source>
      <translation>Comes often</translation>
    </message>
    <message>
      <location filename="ui/potential_words.py" />
      <source>来得勤：约下次，介绍没试过的，带到{tier}</source>
      <translation>Comes often: arrange the next visit, suggest something new, lead up to {tier}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <source>来源</source>
      <translation>Source</translation>
    </message>
    <message>
      <location filename="ui/models/customer_table.py" />
      <location filename="ui/pages/profile_strip.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <source>来自导入的名单</source>
      <translation>From the imported list</translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <source>来过</source>
      <translation>Came in</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/duplicates.py" />
      <location filename="ui/printing/profile_card.py" />
      <source>来过 {n} 次</source>
      <translation>
        <numerusform>Here {n} time</numerusform>
        <numerusform>Here {n} times</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>来过三次以上的客人有自己的节奏。过了平时的间隔还没来，就提醒联系。</source>
      <translation>Customers who came three times or more have a rhythm of their own. When it's overdue, you are reminded.</translation>
    </message>
    <message>
      <location filename="ui/reminder_words.py" />
      <source>某件事过了几天</source>
      <translation>Some days after something</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>查找和列出客户</source>
      <translation>find and list customers</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/appearance.py" />
      <source>标准</source>
      <translation>Standard</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/dialogs/many_customers.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <location filename="ui/pages/customer_filters.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>标签</source>
      <translation>Tags</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>标签、信封、贺卡：只给找得到的这些客户</source>
      <translation>labels, envelopes and cards: only for the customers found by this</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>标签与等级</source>
      <translation>Tags and tiers</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>标签从这一张的第几枚印起</source>
      <translation>first label of the sheet that is still there</translation>
    </message>
    <message>
      <location filename="ui/printing/label_fields.py" />
      <source>标签宽，毫米</source>
      <translation>Label width, mm</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_filters.py" />
      <source>标签是 {tag}</source>
      <translation>Tag is {tag}</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <location filename="ui/printing/choice_words.py" />
      <source>标签纸</source>
      <translation>Label sheet</translation>
    </message>
    <message>
      <location filename="ui/printing/label_fields.py" />
      <source>标签高，毫米</source>
      <translation>Label height, mm</translation>
    </message>
    <message>
      <location filename="ui/widgets/condition_row.py" />
      <source>栏目</source>
      <translation>Field</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_field.py" />
      <source>栏目改好了：{name}</source>
      <translation>Field changed: {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_field.py" />
      <source>栏目的名字</source>
      <translation>Name of the field</translation>
    </message>
    <message>
      <location filename="ui/printing/lists.py" />
      <source>档案卡</source>
      <translation>Profile card</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>档案里记下的重要日子</source>
      <translation>Important days noted in the profile</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>检查</source>
      <translation>Check</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>检查客户簿</source>
      <translation>Check the book</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>检查客户簿是否完好</source>
      <translation>check that the archive is sound</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>检查结果</source>
      <translation>What we found</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>横着</source>
      <translation>Landscape</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>横着印</source>
      <translation>landscape</translation>
    </message>
    <message>
      <location filename="ui/widgets/tier_row.py" />
      <source>橄榄色</source>
      <translation>Olive</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/lifetime_words.py" />
      <source>次数：{days} 天里又买了 {n} 天，{n} × 365 ÷ {days} = 一年 {many} 次</source>
      <translation>
        <numerusform>How often: {n} more day in {days}, {n} × 365 ÷ {days} = {many} a year</numerusform>
        <numerusform>How often: {n} more days in {days}, {n} × 365 ÷ {days} = {many} a year</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>次数：买得很勤，最多按一天一次算</source>
      <translation>How often: very often; counted as once a day at most</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/lifetime_words.py" />
      <source>次数：第一次买是 {age} 周前，之后又买了 {n} 天，最近一次在第 {last} 周；按全店的规律往后推</source>
      <translation>
        <numerusform>How often: first bought {age} weeks ago, {n} more day since, the last in week {last}; carried on by the whole shop's pattern</numerusform>
        <numerusform>How often: first bought {age} weeks ago, {n} more days since, the last in week {last}; carried on by the whole shop's pattern</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>次要</source>
      <translation>Major</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>次要客户</source>
      <translation>Major</translation>
    </message>
    <message>
      <location filename="ui/pages/specs.py" />
      <source>欢迎</source>
      <translation>Welcome</translation>
    </message>
    <message>
      <location filename="ui/pages/welcome.py" />
      <source>欢迎。先从哪里开始？</source>
      <translation>Welcome. Where would you like to start?</translation>
    </message>
    <message>
      <location filename="ui/widgets/story_picture.py" />
      <source>欢迎回来</source>
      <translation>Welcome back</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>欧元</source>
      <translation>Euro</translation>
    </message>
    <message>
      <location filename="ui/dialogs/progress.py" />
      <source>正在停下…</source>
      <translation>Stopping…</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在写入</source>
      <translation>Writing</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在写文件</source>
      <translation>Writing the file</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在准备</source>
      <translation>Preparing</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在合计</source>
      <translation>Adding up</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>正在合计…</source>
      <translation>Adding up…</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在处理</source>
      <translation>Working</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在备份</source>
      <translation>Backing up</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在导入</source>
      <translation>Importing</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在导出</source>
      <translation>Exporting</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在布置示例店</source>
      <translation>Setting up the sample shop</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>正在店里</source>
      <translation>here now</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在恢复</source>
      <translation>Restoring</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在打印</source>
      <translation>Printing</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在找来店规律</source>
      <translation>Learning how customers come back</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在排等级</source>
      <translation>Ranking</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在撤销</source>
      <translation>Undoing</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在撤销导入</source>
      <translation>Undoing the import</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在查重</source>
      <translation>Looking for duplicates</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在检查</source>
      <translation>Checking</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_foot.py" />
      <location filename="ui/widgets/import_results.py" />
      <source>正在检查…</source>
      <translation>Checking…</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在看消费记录</source>
      <translation>Looking at the purchases</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_strip.py" />
      <source>正在算</source>
      <translation>Computing</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在算每位客户值多少</source>
      <translation>Working out what each customer is worth</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在编索引</source>
      <translation>Indexing</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在记下这次导入</source>
      <translation>Noting the import</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>正在读 Excel：780 / 1,263 行</source>
      <translation>Reading Excel: 780 / 1,263 rows</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>正在读表</source>
      <translation>Reading the file</translation>
    </message>
    <message>
      <location filename="ui/printing/card_preview.py" />
      <source>正好一张 {sheet}</source>
      <translation>Exactly one {sheet}</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>正常往来</source>
      <translation>Active</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>母亲节</source>
      <translation>Mother's Day</translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <source>每 {count} 个月</source>
      <translation>Every {count} months</translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <source>每 {count} 周</source>
      <translation>Every {count} weeks</translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <source>每 {count} 天</source>
      <translation>Every {count} days</translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <source>每 {count} 年</source>
      <translation>Every {count} years</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/customer_pane.py" />
      <source>每 {n} 天</source>
      <translation>
        <numerusform>every day</numerusform>
        <numerusform>every {n} days</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/reminder_words.py" />
      <source>每{weekday}</source>
      <translation>Every {weekday}</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix_list.py" />
      <source>每一位都评过了</source>
      <translation>Everybody is rated</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_done.py" />
      <source>每一行去了哪里</source>
      <translation>Where each row went</translation>
    </message>
    <message>
      <location filename="ui/widgets/why_value.py" />
      <source>每一项的分：同期的客人里，百分之几不比这位多；凭眼光打的 1 到 5，算 0 到 100 分</source>
      <translation>Points of each: what percent of the other customers in the period do not have more; 1 to 5 by your own eye count 0 to 100</translation>
    </message>
    <message>
      <location filename="ui/dialogs/tier_rules.py" />
      <source>每个月初自动记下一次排名</source>
      <translation>Keep a ranking at the start of each month</translation>
    </message>
    <message>
      <location filename="ui/dialogs/serving_costs.py" />
      <source>每位客户一年花多少功夫和钱：送礼、回访、包间。填了以后，金字塔里的利润会先扣掉它；排名不变。</source>
      <translation>What one customer costs a year in work and money: gifts, calls, rooms. It is taken off the profit the pyramid shows; the ranking stays.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>每位客户一年花的，中间数是 {money}</source>
      <translation>The median customer spent {money} in the year</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>每位客户一张名片，导进手机就能打电话、看到生日，农历的也在。</source>
      <translation>A card for each customer: your phone can call them and shows their birthdays, lunar ones included.</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>每位客户值多少：已赚的和以后预计的</source>
      <translation>What each customer is worth: earned so far and expected</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <source>每位客户的档案里都会有这几栏，例如车牌号、鞋码、会员到期。</source>
      <translation>Every customer's profile has these fields, e.g. number plate, shoe size, membership until.</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>每位计划</source>
      <translation>Planned each</translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <source>每周</source>
      <translation>Every week</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_closed.py" />
      <source>每周休息</source>
      <translation>Closed every</translation>
    </message>
    <message>
      <location filename="ui/reminder_words.py" />
      <source>每周某一天</source>
      <translation>A day of every week</translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <source>每天</source>
      <translation>Every day</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>每天说一次</source>
      <translation>Once a day</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>每天通知我</source>
      <translation>Notify me each day</translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <source>每年</source>
      <translation>Every year</translation>
    </message>
    <message>
      <location filename="ui/reminder_words.py" />
      <source>每年 {day}</source>
      <translation>Every year, {day}</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>每年在成为客户的那一天</source>
      <translation>Every year on the day they became a customer</translation>
    </message>
    <message>
      <location filename="ui/reminder_words.py" />
      <source>每年某一天</source>
      <translation>A day of every year</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>每晚房价</source>
      <translation>Price per night</translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <source>每月</source>
      <translation>Every month</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/reminder_words.py" />
      <source>每月 {n} 日</source>
      <translation>
        <numerusform>Every month on day {n}</numerusform>
        <numerusform>Every month on day {n}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <source>每月几日</source>
      <translation>Day of the month</translation>
    </message>
    <message>
      <location filename="ui/reminder_words.py" />
      <source>每月某一天</source>
      <translation>A day of every month</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>每月消费：{told}</source>
      <translation>Each month: {told}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/lifetime_words.py" />
      <source>每次利润：{past} ÷ {n} 天 = {own}</source>
      <translation>
        <numerusform>Profit a visit: {past} ÷ {n} day = {own}</numerusform>
        <numerusform>Profit a visit: {past} ÷ {n} days = {own}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>每次利润：只买过一次，按全店的 {usual}</source>
      <translation>Profit a visit: bought once only, so the shop's usual {usual}</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>每次利润：自己后来每次平均 {own} 占 {share}，其余按全店的 {usual}</source>
      <translation>Profit a visit: {share} of the own mean after the first visit, {own}; the rest the shop's usual {usual}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <source>每次到店前备好</source>
      <translation>Make ready before each visit</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <source>每次备好</source>
      <translation>Prepare each time</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_strip.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <source>每次约</source>
      <translation>Per visit</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/lifetime_words.py" />
      <source>每次：{spent} ÷ {n} 天 = {each}</source>
      <translation>
        <numerusform>A visit: {spent} ÷ {n} day = {each}</numerusform>
        <numerusform>A visit: {spent} ÷ {n} days = {each}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_values.py" />
      <source>每种写法是男是女，选一下就行。</source>
      <translation>Choose what each of them stands for.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>每种场合备几句，客人轮着用，收到的不会都一样。复制以后，由您自己在微信里发。</source>
      <translation>Several texts for each occasion, used in turn, so that not everyone gets the same. You copy them and send them by WeChat yourself.</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/reminder_words.py" />
      <source>每隔 {n} 天</source>
      <translation>
        <numerusform>Every {n} day</numerusform>
        <numerusform>Every {n} days</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/reminder_words.py" />
      <source>每隔几天</source>
      <translation>Every so many days</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <source>比一比升降</source>
      <translation>Comparing rankings</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_strip.py" />
      <source>比估计的还多，请改一改估计。</source>
      <translation>More than estimated: put the estimate right.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <location filename="ui/widgets/headroom_row.py" />
      <source>比在我们这里花的还少，是不是估低了？</source>
      <translation>Less than spent here alone: too low?</translation>
    </message>
    <message>
      <location filename="ui/dialogs/period.py" />
      <source>比开始的那天还早</source>
      <translation>This is before the first day</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>没了结的意见</source>
      <translation>Open complaints</translation>
    </message>
    <message>
      <location filename="ui/move_words.py" />
      <source>没再来</source>
      <translation>Not back</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>没写到日</source>
      <translation>No day given</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>没写是哪位客户</source>
      <translation>No customer given</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note.py" />
      <source>没写是谁：按 ↓ 选一位，或者先写名字</source>
      <translation>Who is it about? Press ↓ to choose, or begin with a name</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/commands.py" />
      <location filename="ui/printing/choice_panel.py" />
      <source>没印 {n} 位（{why}）：{names}</source>
      <translation>
        <numerusform>{n} not printed ({why}): {names}</numerusform>
        <numerusform>{n} not printed ({why}): {names}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <location filename="ui/pages/profile_editors.py" />
      <source>没填</source>
      <translation>Not filled in</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_filters.py" />
      <source>没定谁做</source>
      <translation>Nobody yet</translation>
    </message>
    <message>
      <location filename="ui/widgets/rating_scale.py" />
      <source>没打</source>
      <translation>not rated</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>没找到客户名单。</source>
      <translation>We found no customer list in it.</translation>
    </message>
    <message>
      <location filename="ui/models/customer_table.py" />
      <location filename="ui/models/figures.py" />
      <source>没有</source>
      <translation>none</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>没有 {day} 日</source>
      <translation>There is no day {day}</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>没有 {month} 月</source>
      <translation>There is no month {month}</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>没有“{field}”这一项。</source>
      <translation>There is no field "{field}".</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>没有“{tier}”这一等。</source>
      <translation>There is no tier “{tier}”.</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_cards.py" />
      <source>没有人升级</source>
      <translation>Nobody moved up</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <location filename="ui/pages/pyramid_cards.py" />
      <source>没有人升级，也没有人降级</source>
      <translation>Nobody moved up or down</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_cards.py" />
      <source>没有人降级</source>
      <translation>Nobody moved down</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>没有写入任何内容。</source>
      <translation>Nothing was changed.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>没有写出文件。</source>
      <translation>No file was written.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>没有写名字</source>
      <translation>no name</translation>
    </message>
    <message>
      <location filename="ui/widgets/why_value.py" />
      <source>没有分</source>
      <translation>no points</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_summary.py" />
      <source>没有发，不想收、在黑名单或已经办过：{names}</source>
      <translation>Not sent (no consent, blacklisted or already done): {names}</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>没有另写的节日、节气</source>
      <translation>Other festivals and solar terms</translation>
    </message>
    <message>
      <location filename="ui/printing/preview.py" />
      <source>没有可以印的客户</source>
      <translation>No customers to print</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_foot.py" />
      <source>没有可导入的</source>
      <translation>Nothing to import</translation>
    </message>
    <message>
      <location filename="ui/printing/card_preview.py" />
      <source>没有可打印的。</source>
      <translation>Nothing to print.</translation>
    </message>
    <message>
      <location filename="ui/printing/preview.py" />
      <source>没有可打印的。关上这里，换个筛选再来。</source>
      <translation>There is nothing to print. Close this and choose another filter.</translation>
    </message>
    <message>
      <location filename="ui/printing/preview.py" />
      <source>没有可打印的。可以在右边换别的天数。</source>
      <translation>There's nothing to print. Choose other days at the right.</translation>
    </message>
    <message>
      <location filename="ui/printing/preview.py" />
      <source>没有可打印的。可以在右边换别的客户，或先在档案里补上地址。</source>
      <translation>Nothing to print. Choose other customers at the right, or add addresses to their profiles first.</translation>
    </message>
    <message>
      <location filename="ui/printing/preview.py" />
      <source>没有可打印的。可以在右边换别的月份。</source>
      <translation>Nothing to print. Choose another month at the right.</translation>
    </message>
    <message>
      <location filename="ui/printing/preview.py" />
      <source>没有可打印的。可以在右边换成全部待做的。</source>
      <translation>Nothing to print. Choose everything to do at the right.</translation>
    </message>
    <message>
      <location filename="ui/printing/envelopes.py" />
      <source>没有同意收到问候</source>
      <translation>no consent to greetings</translation>
    </message>
    <message>
      <location filename="ui/printing/addressed.py" />
      <source>没有地址</source>
      <translation>no address</translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>没有填计划总数</source>
      <translation>no plan set</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>没有复制，也没有记成发过。</source>
      <translation>Nothing was copied or marked as sent.</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>没有姓名，也没有电话</source>
      <translation>Neither name nor phone</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>没有姓名，先用号码</source>
      <translation>No name; the phone stands in</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>没有实收，按原价记</source>
      <translation>Nothing paid given; list price taken</translation>
    </message>
    <message>
      <location filename="ui/pages/today_birthdays.py" />
      <source>没有客人过生日。</source>
      <translation>No birthdays.</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <location filename="ui/pages/importing_done.py" />
      <source>没有导入</source>
      <translation>Not imported</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>没有年份</source>
      <translation>No year</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>没有忌口</source>
      <translation>No taboo</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>没有意见未了</source>
      <translation>No open complaint</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overrides.py" />
      <source>没有手工定的等级</source>
      <translation>No tier is set by hand</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>没有打印。</source>
      <translation>Nothing was printed.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>没有打印成。</source>
      <translation>We couldn't print this.</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>没有打印机，可以存成 PDF</source>
      <translation>No printer; you can save a PDF</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_card.py" />
      <source>没有打开</source>
      <translation>Off</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_check.py" />
      <source>没有找到</source>
      <translation>Nothing found</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note.py" />
      <source>没有找到“{who}”</source>
      <translation>Nobody found for "{who}"</translation>
    </message>
    <message>
      <location filename="ui/widgets/customer_picker.py" />
      <source>没有找到这位客户</source>
      <translation>No such customer was found</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <location filename="ui/pages/importing_foot.py" />
      <source>没有新内容</source>
      <translation>Nothing new</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>没有日期</source>
      <translation>No date</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <location filename="ui/pages/visit_actions.py" />
      <source>没有来</source>
      <translation>Did not come</translation>
    </message>
    <message>
      <location filename="ui/pages/duplicates.py" />
      <location filename="ui/pages/profile_header.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <source>没有电话</source>
      <translation>no phone</translation>
    </message>
    <message>
      <location filename="ui/pages/duplicates.py" />
      <source>没有看起来重复的客户</source>
      <translation>No customers look alike</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_list.py" />
      <location filename="ui/printing/customer_list.py" />
      <location filename="ui/printing/preview.py" />
      <source>没有符合的客户</source>
      <translation>No customer fits</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <location filename="ui/printing/followup_list.py" />
      <location filename="ui/printing/list_slips.py" />
      <location filename="ui/printing/preview.py" />
      <source>没有符合的跟进</source>
      <translation>No matching follow-ups</translation>
    </message>
    <message>
      <location filename="ui/printing/preparation_list.py" />
      <location filename="ui/printing/slips.py" />
      <location filename="ui/printing/week_plan.py" />
      <source>没有约好的客人</source>
      <translation>No bookings</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_reading.py" />
      <source>没有表头，第一行就是数据</source>
      <translation>No header, the first row is data</translation>
    </message>
    <message>
      <location filename="ui/widgets/month_grid.py" />
      <source>没有要做的</source>
      <translation>Nothing to do</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <source>没有要做的事</source>
      <translation>Nothing to do</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <location filename="ui/printing/slips.py" />
      <source>没有要备的</source>
      <translation>Nothing to prepare</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_check.py" />
      <source>没有要看的问题</source>
      <translation>Nothing to look at</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <location filename="ui/printing/followup_list.py" />
      <location filename="ui/printing/list_slips.py" />
      <source>没有要跟进的事</source>
      <translation>Nothing to follow up</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>没有记成本的消费，按这个比例估算利润。记了成本的，照实际算。</source>
      <translation>Profit of purchases without a cost is estimated by it. Known costs are used as they are.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>没有记电话和微信号</source>
      <translation>No phone or WeChat name noted</translation>
    </message>
    <message>
      <location filename="ui/widgets/customer_pane.py" />
      <source>没有记过</source>
      <translation>Nothing noted</translation>
    </message>
    <message>
      <location filename="ui/printing/profile_card.py" />
      <source>没有记过忌口与过敏</source>
      <translation>No allergies or dislikes noted</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>没有读懂这一天。</source>
      <translation>We couldn't read this day.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <location filename="ui/dialogs/yearly_day.py" />
      <source>没有读懂这一天，例如：10月1日</source>
      <translation>That isn't a day. For example: 1 October</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_editors.py" />
      <source>没有读懂这一天，例如：2026-11-22</source>
      <translation>We couldn't read this day, e.g. 2026-11-22</translation>
    </message>
    <message>
      <location filename="ui/widgets/birthday_field.py" />
      <source>没有读懂这一天，例如：3月8日</source>
      <translation>We couldn't read this day; try 03-08</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_editors.py" />
      <source>没有读懂这一天，例如：{day}</source>
      <translation>We couldn't read this day; try {day}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <location filename="ui/formats.py" />
      <source>没有读懂这个号码</source>
      <translation>We couldn't read this number</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>没有过敏</source>
      <translation>No allergy</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>没有这一天。</source>
      <translation>There is no such day.</translation>
    </message>
    <message>
      <location filename="ui/pages/potential.py" />
      <source>没有这样的客户</source>
      <translation>No such customers</translation>
    </message>
    <message>
      <location filename="ui/printing/preview.py" />
      <source>没有这样的页码</source>
      <translation>There is no such page</translation>
    </message>
    <message>
      <location filename="ui/widgets/many_choice.py" />
      <source>没有选</source>
      <translation>nothing chosen</translation>
    </message>
    <message>
      <location filename="ui/reminder_words.py" />
      <source>没有选等级</source>
      <translation>No tier chosen</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>没有选节日</source>
      <translation>No festival chosen</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_check.py" />
      <source>没有重复的客户</source>
      <translation>No duplicates</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>没有金额</source>
      <translation>No amount</translation>
    </message>
    <message>
      <location filename="ui/widgets/week_grid.py" />
      <source>没有预约</source>
      <translation>No visits</translation>
    </message>
    <message>
      <location filename="ui/widgets/customer_pane.py" />
      <source>没有预约，也没有要跟进的事</source>
      <translation>No booking and nothing to follow up</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>没来</source>
      <translation>No-show</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>没看出哪一列是姓名或手机。</source>
      <translation>No column looks like a name or a phone.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>没看出是记给谁的。</source>
      <translation>We couldn't tell who this is about.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>没看懂要记什么。</source>
      <translation>We couldn't tell what to note.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_done.py" />
      <source>没联系</source>
      <translation>Not in touch</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>没能写进 {path}，请看看那个文件夹还在不在。</source>
      <translation>Couldn't write {path}. Check that the folder is still there.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>没能改“开机时打开”。</source>
      <translation>We couldn't change whether it starts with the computer.</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>没记成本的：收了 {paid} × 利润率 {margin}% = {profit}</source>
      <translation>Cost unknown: paid {paid} × margin {margin}% = {profit}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>没记门店</source>
      <translation>Store not noted</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix_list.py" />
      <location filename="ui/report_tables.py" />
      <source>没评过</source>
      <translation>Not rated</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix_list.py" />
      <source>没评过的不猜，也不放进图里。花得最多的排在前面，先评他们。</source>
      <translation>Nothing is guessed: they are not in the picture. Those who spend most come first, rate them first.</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>没说的话，各算一位</source>
      <translation>Unless you say so, they are different people</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <source>没问</source>
      <translation>Not asked</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_editors.py" />
      <source>没问过</source>
      <translation>Not asked</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>没面子</source>
      <translation>low</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/appearance.py" />
      <source>浅色</source>
      <translation>Light</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>消息</source>
      <translation>Messages</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/pages/profile_entries.py" />
      <location filename="ui/printing/profile_card.py" />
      <location filename="ui/value_words.py" />
      <location filename="ui/wording.py" />
      <source>消费</source>
      <translation>Spent</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>消费以后</source>
      <translation>After a purchase</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>消费以后 {n} 天</source>
      <translation>
        <numerusform>{n} day after a purchase</numerusform>
        <numerusform>{n} days after a purchase</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>消费以后问一声感觉怎么样。一天只问一次。</source>
      <translation>Asks how it was after a purchase, once for each day.</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/greetings.py" />
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>消费回访</source>
      <translation>After-sale call</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/overview.py" />
      <source>消费最多的 {n} 位</source>
      <translation>
        <numerusform>The {n} who bought most</numerusform>
        <numerusform>The {n} who bought most</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <source>消费次数</source>
      <translation>Purchases</translation>
    </message>
    <message>
      <location filename="ui/exporting.py" />
      <location filename="ui/import_words.py" />
      <source>消费记录</source>
      <translation>Purchases</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>消费记录要有日期、金额和客户这几列。</source>
      <translation>Purchases need columns for the date, the amount and the customer.</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>消费记录里店里还没有的客户：add 一起加进来，reject 这些行不导入</source>
      <translation>customers in a list of purchases who are not in the book yet: add takes them in first, reject leaves their rows out</translation>
    </message>
    <message>
      <location filename="ui/pages/potential.py" />
      <source>消费记得多一些，就看得出谁越花越多、谁来得勤；在客户档案里估一估她一年花多少，也算一条。</source>
      <translation>With more purchases noted you will see who spends more and comes often; an estimate of the yearly spending on the profile counts too.</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>消费过的门店</source>
      <translation>Store bought at</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/appearance.py" />
      <source>深色</source>
      <translation>Dark</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/appearance.py" />
      <source>深色适合晚上和灯光暗的前台</source>
      <translation>Dark suits evenings and dim front desks</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>清单还在。</source>
      <translation>The list is still here.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>清单还在，没有打印。</source>
      <translation>The list is still here; nothing was printed.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>清掉搜索，关上窗口</source>
      <translation>Clear the search, close a window</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>清明</source>
      <translation>Qingming</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>清明节</source>
      <translation>Qingming</translation>
    </message>
    <message>
      <location filename="ui/dialogs/filter.py" />
      <location filename="ui/widgets/rule_chips.py" />
      <source>清空条件</source>
      <translation>Clear</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>清蒸鲈鱼、白茶</source>
      <translation>Steamed perch, white tea</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>温度</source>
      <translation>Temperature</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>港币</source>
      <translation>Hong Kong dollar</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <location filename="ui/formats.py" />
      <source>湿度</source>
      <translation>Humidity</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/birthday_field.py" />
      <source>满 {n} 岁</source>
      <translation>
        <numerusform>turns {n}</numerusform>
        <numerusform>turns {n}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/condition_row.py" />
      <source>满足任一个</source>
      <translation>Any of these</translation>
    </message>
    <message>
      <location filename="ui/pages/specs.py" />
      <location filename="ui/value_words.py" />
      <location filename="ui/widgets/section_bar.py" />
      <source>潜力</source>
      <translation>Potential</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>潜力股</source>
      <translation>Promising</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>潜在客户</source>
      <translation>Prospects</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/pyramid_outside.py" />
      <location filename="ui/report_words.py" />
      <source>潜在客户 {n} 位</source>
      <translation>
        <numerusform>{n} prospect</numerusform>
        <numerusform>{n} prospects</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>澳门币</source>
      <translation>Macanese pataca</translation>
    </message>
    <message>
      <location filename="ui/widgets/tier_row.py" />
      <source>灰色</source>
      <translation>Grey</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_fact_line.py" />
      <location filename="ui/pages/profile_header.py" />
      <location filename="ui/pages/profile_preference.py" />
      <source>点一下就能改</source>
      <translation>Click to edit</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_reading.py" />
      <source>点一下表头那一行，上面的行不导入。</source>
      <translation>Click the header row. Rows above it aren't imported.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_text.py" />
      <source>点一下，就放进光标那里：</source>
      <translation>Press one to put it where you are writing:</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>点小图标就回来，用右键点它可以退出。不留着也不会漏：下次打开都在。</source>
      <translation>Press the small icon to come back, right-click it to quit. Nothing is lost otherwise: it is all there at the next start.</translation>
    </message>
    <message>
      <location filename="ui/desk.py" />
      <source>点屏幕角上的小图标就回来，到时候会提醒您。要退出，用右键点它。</source>
      <translation>Press the small icon to come back; you'll be told what is due. To quit, right-click it.</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_menus.py" />
      <source>照样导入这一行</source>
      <translation>Import this row after all</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <source>照片</source>
      <translation>Photo</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>照看这位客人的人，没有就是当班的人</source>
      <translation>Who looks after the customer, else who is signed in</translation>
    </message>
    <message>
      <location filename="ui/autostart.py" />
      <location filename="ui/pages/setting_groups/about.py" />
      <location filename="ui/pages/setting_groups/telling.py" />
      <location filename="ui/printing/letterhead.py" />
      <location filename="ui/printing/output.py" />
      <location filename="ui/report_layout.py" />
      <location filename="ui/report_pdf.py" />
      <location filename="ui/telling.py" />
      <location filename="ui/tray.py" />
      <location filename="ui/widgets/rail.py" />
      <location filename="ui/widgets/story_picture.py" />
      <location filename="ui/window.py" />
      <source>熟客簿</source>
      <translation>Regulars</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/about.py" />
      <source>熟客簿以 MIT 许可发布，并用到下面这些软件，感谢它们的作者。</source>
      <translation>Regulars is published under the MIT licence. It stands on the software below, with thanks to its authors.</translation>
    </message>
    <message>
      <location filename="ui/application.py" />
      <source>熟客簿已经开着，可是没有回应。</source>
      <translation>Regulars is already open but doesn't answer.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>熟客簿的备份 (*.regulars)</source>
      <translation>Regulars backups (*.regulars)</translation>
    </message>
    <message>
      <location filename="ui/desk.py" />
      <source>熟客簿还开着</source>
      <translation>Regulars is still open</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>熟客簿：客人说过一次的话，到时候自己回来。</source>
      <translation>Regulars: what a guest said once comes back by itself.</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>爱聊</source>
      <translation>Topics</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>父亲节</source>
      <translation>Father's Day</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/about.py" />
      <source>版本 {version}</source>
      <translation>Version {version}</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/about.py" />
      <source>版本信息已复制</source>
      <translation>Version details copied</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/appearance.py" />
      <source>特大</source>
      <translation>Extra large</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>状态</source>
      <translation>Status</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>环境</source>
      <translation>Surroundings</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <location filename="ui/report_tables.py" />
      <source>现在</source>
      <translation>Now</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <location filename="ui/window.py" />
      <source>现在备份</source>
      <translation>Back up now</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>现在当班的人</source>
      <translation>On duty now</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>现在当班：{name}</source>
      <translation>On duty now: {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/person.py" />
      <location filename="ui/widgets/topbar.py" />
      <source>现在是谁在用</source>
      <translation>Who is at the desk</translation>
    </message>
    <message>
      <location filename="ui/export_moves.py" />
      <source>现在的{what}</source>
      <translation>{what} now</translation>
    </message>
    <message>
      <location filename="ui/export_moves.py" />
      <source>现在的利润</source>
      <translation>Profit now</translation>
    </message>
    <message>
      <location filename="ui/export_moves.py" />
      <source>现在的到店天数</source>
      <translation>Days here now</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>现在的客户簿会换成“{name}”那一份，之后记下的内容就看不到了。现在这一份会留在备份文件夹里。</source>
      <translation>The book goes back to the copy "{name}". Anything noted after it is no longer shown. The book as it is now stays in the backups folder.</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>现在的数</source>
      <translation>Figure now</translation>
    </message>
    <message>
      <location filename="ui/export_moves.py" />
      <source>现在的等级</source>
      <translation>Tier now</translation>
    </message>
    <message>
      <location filename="ui/widgets/rule_chips.py" />
      <source>现在的筛选条件</source>
      <translation>Conditions in use</translation>
    </message>
    <message>
      <location filename="ui/export_moves.py" />
      <source>现在的销售额</source>
      <translation>Sales now</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/own_rule.py" />
      <source>现在符合的有 {n} 位</source>
      <translation>
        <numerusform>{n} customer fits now</numerusform>
        <numerusform>{n} customers fit now</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>现在筛出来的</source>
      <translation>As filtered now</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>现在试一下</source>
      <translation>Try now</translation>
    </message>
    <message>
      <location filename="ui/widgets/section_bar.py" />
      <source>现在这一页</source>
      <translation>This page</translation>
    </message>
    <message>
      <location filename="ui/rescue.py" />
      <source>现在这个文件会留在备份文件夹里。</source>
      <translation> The file that is there now stays in the backup folder.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>现有的是：{known}；也可以写一个文件的名字。</source>
      <translation>There are: {known}; the name of a file works too.</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>生意</source>
      <translation>Business</translation>
    </message>
    <message>
      <location filename="ui/calendar_file.py" />
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/dialogs/relative.py" />
      <location filename="ui/export_book.py" />
      <location filename="ui/export_cards.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/followup_words.py" />
      <location filename="ui/formats.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <location filename="ui/pages/setting_groups/reminders.py" />
      <location filename="ui/widgets/gallery.py" />
      <location filename="ui/wording.py" />
      <source>生日</source>
      <translation>Birthday</translation>
    </message>
    <message>
      <location filename="ui/printing/profile_card.py" />
      <source>生日 {day}</source>
      <translation>Birthday {day}</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>生日一样</source>
      <translation>Same birthday</translation>
    </message>
    <message>
      <location filename="ui/calendar_file.py" />
      <location filename="ui/exporting.py" />
      <source>生日与跟进</source>
      <translation>Birthdays and follow-ups</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>生日前几天</source>
      <translation>Some days before a birthday</translation>
    </message>
    <message>
      <location filename="ui/printing/lists.py" />
      <source>生日名单</source>
      <translation>Birthdays</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>生日和纪念日</source>
      <translation>Birthdays and yearly days</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>生日当天</source>
      <translation>On the birthday</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_filters.py" />
      <source>生日节日</source>
      <translation>Birthdays, festivals</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>生日过了才发</source>
      <translation>After a birthday</translation>
    </message>
    <message>
      <location filename="ui/dialogs/budget.py" />
      <source>用 50 / 40 / 10</source>
      <translation>Use 50 / 40 / 10</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>用一份备份换下现在的客户簿，换下的那本会留着</source>
      <translation>put a backup in place of the customer book; the replaced one is kept</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact_log.py" />
      <location filename="ui/dialogs/followup_change.py" />
      <location filename="ui/dialogs/followup_fields.py" />
      <source>用什么方式</source>
      <translation>How</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <source>用在所有客户身上的 {money} 按人头摊，每位不到 {each}。</source>
      <translation>{money} spent on everybody is shared out by heads, less than {each} each.</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <source>用在所有客户身上的 {money} 按人头摊，每位约 {each}。</source>
      <translation>{money} spent on everybody is shared out by heads, about {each} each.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <location filename="ui/pages/budget.py" />
      <location filename="ui/report_tables.py" />
      <source>用在谁身上</source>
      <translation>For whom</translation>
    </message>
    <message>
      <location filename="ui/rescue.py" />
      <source>用备份恢复</source>
      <translation>Restore from a backup</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/import_limits.py" />
      <source>用标准值</source>
      <translation>Use standard</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>用这一句：{text}</source>
      <translation>Use: {text}</translation>
    </message>
    <message>
      <location filename="ui/rescue.py" />
      <source>用这份备份</source>
      <translation>Use this backup</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>用顿号隔开，不写就都问</source>
      <translation>Separated by commas; empty: after everything</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>由老客户介绍来的</source>
      <translation>Brought by another customer</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>电脑没有让通知出来，请看看系统的通知设置</source>
      <translation>The computer didn't show it. Check its notification settings.</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>电话</source>
      <translation>Call</translation>
    </message>
    <message>
      <location filename="ui/pages/duplicates.py" />
      <source>电话、微信、姓名和生日都比过了。</source>
      <translation>Phones, WeChat, names and birthdays were compared.</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>电话一样</source>
      <translation>Same phone</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>电话号码</source>
      <translation>Phones</translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <source>电话微信</source>
      <translation>Call, WeChat</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/dialogs/import_values.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_sides.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>男</source>
      <translation>Male</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_curve.py" />
      <source>画不出利润曲线</source>
      <translation>No profit curve to draw</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_curve.py" />
      <source>画不出销售额曲线</source>
      <translation>No sales curve to draw</translation>
    </message>
    <message>
      <location filename="ui/self_test.py" />
      <source>画出每个图标</source>
      <translation>Draw every icon</translation>
    </message>
    <message>
      <location filename="ui/dialogs/matrix_rules.py" />
      <source>界线</source>
      <translation>Borders</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix.py" />
      <source>界线是您定的。圆点越大，那里的人越多。</source>
      <translation>The borders are yours. The larger a dot, the more customers.</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix.py" />
      <source>界线是评过的客户的中间数。圆点越大，那里的人越多。</source>
      <translation>The borders are the medians of those rated. The larger a dot, the more customers.</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>界线：觉得值 {cpv} 分，预计终身价值 {clv}。</source>
      <translation>Borders: perceived value {cpv}, lifetime value {clv}.</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>界面语言</source>
      <translation>language</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/import_words.py" />
      <source>留下 {n} 条，因为后来改过或用过：</source>
      <translation>
        <numerusform>{n} record stays because it was changed or used since:</numerusform>
        <numerusform>{n} records stay because they were changed or used since:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/importing_deeds.py" />
      <source>留下了 {n} 条，因为导入后改过或用过。</source>
      <translation>
        <numerusform>{n} record stays: it was changed or used since the import.</numerusform>
        <numerusform>{n} records stay: they were changed or used since the import.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge.py" />
      <source>留下的这位原有 {things}。</source>
      <translation>The one who stays has {things}.</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>留住前 20% 的客户</source>
      <translation>Top 20%</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>留住重要、次要客户</source>
      <translation>Key and major customers</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>留在电脑上</source>
      <translation>Staying there</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_menus.py" />
      <source>留空</source>
      <translation>Leave empty</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>白露</source>
      <translation>White Dew</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_referrals.py" />
      <source>直接带来的</source>
      <translation>Brought directly:</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>省力</source>
      <translation>little</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>省心</source>
      <translation>none</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>省时</source>
      <translation>quick</translation>
    </message>
    <message>
      <location filename="ui/widgets/charts/pyramid.py" />
      <source>看{tier}</source>
      <translation>Show: {tier}</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>看一眼</source>
      <translation>Look</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>看不出男女</source>
      <translation>Not a gender</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>看不懂的日期</source>
      <translation>Not a date</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>看不懂的时间</source>
      <translation>Not a time</translation>
    </message>
    <message>
      <location filename="ui/pages/visits.py" />
      <source>看什么</source>
      <translation>View</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_worth.py" />
      <source>看全店的客户价值</source>
      <translation>Worth of all customers</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <location filename="ui/pages/neglected.py" />
      <location filename="ui/pages/today_birthdays.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>看全部</source>
      <translation>Show all</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/pyramid_cards.py" />
      <source>看全部 {n} 位</source>
      <translation>
        <numerusform>Show {n} customer</numerusform>
        <numerusform>Show all {n} customers</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/customer_list.py" />
      <source>看全部客户</source>
      <translation>Show all customers</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid.py" />
      <source>看全部时间</source>
      <translation>Show all time</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_check.py" />
      <source>看全部行</source>
      <translation>See all rows</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_curve.py" />
      <source>看利润还是销售额</source>
      <translation>Profit or sales</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <source>看合不合要求，能说不行。</source>
      <translation>Checks the requirements, can say no.</translation>
    </message>
    <message>
      <location filename="ui/pages/potential.py" />
      <source>看哪一种潜力</source>
      <translation>Which kind of potential</translation>
    </message>
    <message>
      <location filename="ui/dialogs/columns.py" />
      <source>看哪些列</source>
      <translation>Columns shown</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_check.py" />
      <location filename="ui/pages/importing_done.py" />
      <source>看哪些行</source>
      <translation>Which rows to see</translation>
    </message>
    <message>
      <location filename="ui/dialogs/period.py" />
      <location filename="ui/widgets/period_switch.py" />
      <source>看哪段时间</source>
      <translation>Period</translation>
    </message>
    <message>
      <location filename="ui/pages/headroom_list.py" />
      <location filename="ui/pages/potential.py" />
      <source>看客户</source>
      <translation>See customers</translation>
    </message>
    <message>
      <location filename="ui/pages/duplicates.py" />
      <source>看所有客户里的</source>
      <translation>Look at all customers</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <location filename="ui/pages/matrix.py" />
      <location filename="ui/pages/pyramid.py" />
      <location filename="ui/pages/pyramid_curve.py" />
      <source>看数字</source>
      <translation>Numbers</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_done.py" />
      <location filename="ui/widgets/import_results.py" />
      <source>看看</source>
      <translation>See them</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge_pick.py" />
      <source>看看两位</source>
      <translation>Compare the two</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>看看他们</source>
      <translation>Show them</translation>
    </message>
    <message>
      <location filename="ui/pages/duplicates.py" />
      <location filename="ui/pages/importing_done.py" />
      <location filename="ui/pages/today_arrivals.py" />
      <source>看看客户</source>
      <translation>See customers</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_done.py" />
      <source>看看是不是同一位，是就合并。</source>
      <translation>See whether they are one, and merge them.</translation>
    </message>
    <message>
      <location filename="ui/pages/welcome.py" />
      <source>看看示例店</source>
      <translation>Look at a sample shop</translation>
    </message>
    <message>
      <location filename="ui/pages/duplicates.py" />
      <source>看看，合并</source>
      <translation>Compare, merge</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>看结果</source>
      <translation>See the result</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>看谁的</source>
      <translation>Whose numbers</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge_pick.py" />
      <source>看起来像的：</source>
      <translation>Looks like:</translation>
    </message>
    <message>
      <location filename="ui/dialogs/filter.py" />
      <source>看这些客户</source>
      <translation>Show customers</translation>
    </message>
    <message>
      <location filename="ui/dialogs/period.py" />
      <source>看这段时间</source>
      <translation>Show this period</translation>
    </message>
    <message>
      <location filename="ui/widgets/known_note.py" />
      <source>看那一条</source>
      <translation>Show it</translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>看预约：哪天谁来，要备什么</source>
      <translation>Visits: who comes when, what to prepare</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/overview.py" />
      <source>知道 {n} 位，共 {total} 位</source>
      <translation>
        <numerusform>Known of {n} of {total}</numerusform>
        <numerusform>Known of {n} of {total}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <location filename="ui/dialogs/notice.py" />
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/dialogs/why_potential.py" />
      <location filename="ui/dialogs/why_tier.py" />
      <location filename="ui/dialogs/why_worth.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>知道了</source>
      <translation>OK</translation>
    </message>
    <message>
      <location filename="ui/widgets/why_value.py" />
      <source>知道的占分量的 {share}，不知道的不算分</source>
      <translation>{share} of the weight is known; the rest does not count</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>知音</source>
      <translation>Advocates</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>短信</source>
      <translation>Message</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>磁盘满了，没有写成。</source>
      <translation>The disk is full, so this was not saved.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>磁盘读写出错。</source>
      <translation>The disk reported an error.</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/commands.py" />
      <source>示例店：{n} 位客户，{sales} 笔消费</source>
      <translation>
        <numerusform>Sample shop: {n} customer, {sales} purchases</numerusform>
        <numerusform>Sample shop: {n} customers, {sales} purchases</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <location filename="ui/pages/settings.py" />
      <source>祝福语</source>
      <translation>Greetings</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_deeds.py" />
      <source>祝福语已复制，去微信里粘贴就行</source>
      <translation>Greeting copied, ready to paste into WeChat</translation>
    </message>
    <message>
      <location filename="ui/potential_words.py" />
      <source>离上一等很近</source>
      <translation>Close to the next tier</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>离那一天过去几天</source>
      <translation>Days since then</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>秋分</source>
      <translation>Autumn Equinox</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <source>种类</source>
      <translation>Kind</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>积分</source>
      <translation>Points</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>称呼</source>
      <translation>Title</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>称呼改好了</source>
      <translation>Name changed</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>称呼语</source>
      <translation>Form of address</translation>
    </message>
    <message>
      <location filename="ui/pages/profile.py" />
      <source>移出黑名单</source>
      <translation>Take off the blacklist</translation>
    </message>
    <message>
      <location filename="ui/dialogs/crash.py" />
      <source>程序出了点意外</source>
      <translation>Something went wrong in the program</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>程序出了问题，报告也没有写成。</source>
      <translation>Something went wrong in the program, and the report could not be written either.</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>程序出了问题，报告在 {path}</source>
      <translation>Something went wrong in the program. Report: {path}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/crash.py" />
      <source>程序没能打开。已经存好的客户资料没有受影响。</source>
      <translation>The program couldn't start. The customers you had already saved are not affected.</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>程序自检</source>
      <translation>the program tests itself</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>稳健</source>
      <translation>Steady</translation>
    </message>
    <message>
      <location filename="ui/dialogs/score_weights.py" />
      <source>稳健：看重现在的生意；拓展：看重将来和口碑。数字越大越要紧，改一个就是自己定的。</source>
      <translation>Steady looks at today's business, Expand at growth and word of mouth. A larger number counts more; changing one makes them your own.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <location filename="ui/models/import_first_rows.py" />
      <location filename="ui/models/import_preview.py" />
      <source>空</source>
      <translation>empty</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_done.py" />
      <source>空着就是没有下一步</source>
      <translation>Leave empty when there is none</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>空行和“合计”行</source>
      <translation>Blank and total rows</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_done.py" />
      <source>空行和合计</source>
      <translation>Blank or total</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>空行或合计</source>
      <translation>Blank or total</translation>
    </message>
    <message>
      <location filename="ui/widgets/story_picture.py" />
      <source>窗台上放着一杯胡萝卜汁和一张卡片：欢迎回来，您爱的胡萝卜汁</source>
      <translation>A glass of carrot juice on a window sill, with a card: Welcome back, your carrot juice</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>立冬</source>
      <translation>Start of Winter</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>立夏</source>
      <translation>Start of Summer</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>立春</source>
      <translation>Start of Spring</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>立秋</source>
      <translation>Start of Autumn</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>竖着</source>
      <translation>Portrait</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>端午节</source>
      <translation>Dragon Boat Festival</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/filter.py" />
      <source>符合的有 {n} 位</source>
      <translation>
        <numerusform>{n} customer fits</numerusform>
        <numerusform>{n} customers fit</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>第 1 位</source>
      <translation>Rank 1</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/why_tier.py" />
      <location filename="ui/move_words.py" />
      <source>第 {n} 位</source>
      <translation>
        <numerusform>No. {n}</numerusform>
        <numerusform>No. {n}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/tier_row.py" />
      <source>第 {n} 等从多少起</source>
      <translation>
        <numerusform>Tier {n} begins at</numerusform>
        <numerusform>Tier {n} begins at</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/tier_row.py" />
      <source>第 {n} 等占百分之几</source>
      <translation>
        <numerusform>Tier {n} in percent</numerusform>
        <numerusform>Tier {n} in percent</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/tier_row.py" />
      <source>第 {n} 等的名字</source>
      <translation>
        <numerusform>Name of tier {n}</numerusform>
        <numerusform>Name of tier {n}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/tier_row.py" />
      <source>第 {n} 等的颜色</source>
      <translation>
        <numerusform>Colour of tier {n}</numerusform>
        <numerusform>Colour of tier {n}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/tier_words.py" />
      <source>第 {n} 等要大于 0</source>
      <translation>
        <numerusform>Tier {n} has to be above 0</numerusform>
        <numerusform>Tier {n} has to be above 0</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/tier_words.py" />
      <source>第 {n} 等要比上一等低</source>
      <translation>
        <numerusform>Tier {n} has to be lower than the one above</numerusform>
        <numerusform>Tier {n} has to be lower than the one above</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/tier_words.py" />
      <source>第 {n} 等还没写数目</source>
      <translation>
        <numerusform>Tier {n} has no figure yet</numerusform>
        <numerusform>Tier {n} has no figure yet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/letterhead.py" />
      <location filename="ui/printing/paper_pane.py" />
      <location filename="ui/printing/paper_view.py" />
      <location filename="ui/report_layout.py" />
      <source>第 {page} 页，共 {n} 页</source>
      <translation>
        <numerusform>Page {page} of {n}</numerusform>
        <numerusform>Page {page} of {n}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/profile.py" />
      <source>第 {place} / {n} 位</source>
      <translation>
        <numerusform>{place} of {n}</numerusform>
        <numerusform>{place} of {n}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <location filename="ui/models/import_first_rows.py" />
      <source>第 {row} 行</source>
      <translation>Row {row}</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>第 {row} 行写的是 {value}</source>
      <translation>row {row} says {value}</translation>
    </message>
    <message>
      <location filename="ui/widgets/progress.py" />
      <source>第 {step} 步，共 {steps} 步：{name}</source>
      <translation>Step {step} of {steps}: {name}</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>第 {year} 年：{many} 次 × {value} × {factor} = {money}</source>
      <translation>Year {year}: {many} × {value} × {factor} = {money}</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>第几年</source>
      <translation>Which year it is</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>等于</source>
      <translation>equals</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <location filename="ui/pages/pyramid_facts.py" />
      <location filename="ui/report_tables.py" />
      <location filename="ui/widgets/section_bar.py" />
      <source>等级</source>
      <translation>Tier</translation>
    </message>
    <message>
      <location filename="ui/dialogs/scheme.py" />
      <source>等级“{name}”记下了</source>
      <translation>Tiers “{name}” saved</translation>
    </message>
    <message>
      <location filename="ui/dialogs/tier_rules.py" />
      <source>等级怎么排</source>
      <translation>How tiers are made</translation>
    </message>
    <message>
      <location filename="ui/exporting.py" />
      <source>等级报告</source>
      <translation>Tier report</translation>
    </message>
    <message>
      <location filename="ui/widgets/tier_row.py" />
      <source>等级的名字</source>
      <translation>Name of the tier</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid.py" />
      <source>等级规则改好了</source>
      <translation>Tier rules changed</translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>等级：到了这一等的数目，就是这一等。</source>
      <translation>Tiers: by the amounts they ask for.</translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>等级：按排名分，第一等到最后一等各占固定的比例；同样的数同一等。</source>
      <translation>Tiers: by rank, each with its share of the customers; equal figures share a tier.</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <source>答复</source>
      <translation>Answer</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>答应 {day}</source>
      <translation>Promised {day}</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_month.py" />
      <location filename="ui/pages/followups.py" />
      <location filename="ui/pages/today.py" />
      <source>答应了客人什么，记下来就不会忘。</source>
      <translation>Write down what you promised, and it won't be forgotten.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_fields.py" />
      <source>答应客人的</source>
      <translation>A promise</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>答应客人的事由您自己记下。快到日子时，它排在今天要做的里面。</source>
      <translation>You write promises down yourself. As the day comes near they stand among today's things.</translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <location filename="ui/pages/followup_adder.py" />
      <source>答应的</source>
      <translation>Promise</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/telling.py" />
      <source>答应的 {n} 项</source>
      <translation>
        <numerusform>{n} promised</numerusform>
        <numerusform>{n} promised</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/followup_filters.py" />
      <source>答应的与意见</source>
      <translation>Promises and complaints</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>答应的事</source>
      <translation>Promises</translation>
    </message>
    <message>
      <location filename="ui/dialogs/views.py" />
      <source>筛好客户以后，按“存成视图”，下次一按就是。</source>
      <translation>Filter the list, then press “Save as view”: next time one press brings it back.</translation>
    </message>
    <message>
      <location filename="ui/pages/customers.py" />
      <source>筛选</source>
      <translation>Filter</translation>
    </message>
    <message>
      <location filename="ui/pages/customers.py" />
      <source>筛选…</source>
      <translation>Filter…</translation>
    </message>
    <message>
      <location filename="ui/dialogs/filter.py" />
      <location filename="ui/pages/customers.py" />
      <source>筛选客户</source>
      <translation>Filter customers</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_filters.py" />
      <source>筛选跟进</source>
      <translation>Filter follow-ups</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>算到这一天为止（默认：今天）</source>
      <translation>Up to this day (default: today)</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix.py" />
      <source>算四类客户</source>
      <translation>Work out the four kinds</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>算客户价值</source>
      <translation>Compute worth</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <source>算推广：不发给黑名单和不要联系的客户</source>
      <translation>Promotion: never for the blacklist or without consent</translation>
    </message>
    <message>
      <location filename="ui/self_test.py" />
      <source>算每位客户值多少</source>
      <translation>What each customer is worth</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <source>算营销费用</source>
      <translation>Work out the budget</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>管钱的人</source>
      <translation>Pays</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <location filename="ui/export_lists.py" />
      <source>类别</source>
      <translation>Category</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_photo.py" />
      <source>粘贴照片</source>
      <translation>Paste a photo</translation>
    </message>
    <message>
      <location filename="ui/widgets/tier_row.py" />
      <source>紫色</source>
      <translation>Purple</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <location filename="ui/pages/profile_strip.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <source>累计消费</source>
      <translation>Spent</translation>
    </message>
    <message>
      <location filename="ui/printing/profile_card.py" />
      <source>累计消费 {money}</source>
      <translation>Spent {money}</translation>
    </message>
    <message>
      <location filename="ui/pages/welcome.py" />
      <source>约 2 分钟</source>
      <translation>About 2 minutes</translation>
    </message>
    <message>
      <location filename="ui/pages/visits.py" />
      <location filename="ui/pages/visits_ready.py" />
      <source>约一位</source>
      <translation>Plan a visit</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_entries.py" />
      <source>约了没来</source>
      <translation>Did not come</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit.py" />
      <source>约好</source>
      <translation>Book it</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit.py" />
      <source>约好了 {name}：{day}</source>
      <translation>Booked {name}: {day}</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <source>约好了客人，要备的东西会自己列在这里。</source>
      <translation>Once visits are planned, what to prepare lists itself here.</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>约好的到店</source>
      <translation>A planned visit</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>约好要来的客人，有东西还没备好就提醒。</source>
      <translation>When something isn't ready yet for a guest who is coming.</translation>
    </message>
    <message>
      <location filename="ui/calendar_file.py" />
      <location filename="ui/export_cards.py" />
      <location filename="ui/formats.py" />
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>纪念日</source>
      <translation>Anniversary</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>纸</source>
      <translation>Paper</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>纸上有客户手机号，用完请收好或销毁。</source>
      <translation>The paper holds customers' phone numbers. Put it away or destroy it after use.</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>纸上有客户的姓名、生日和忌口，用完请收好或销毁。</source>
      <translation>The paper shows customers' names, birthdays and taboos. Put it away or destroy it after use.</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>纸上有客户的姓名和事情，用完请收好或销毁。</source>
      <translation>The paper holds customers' names and affairs. Put it away or destroy it after use.</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>纸上有客户的姓名和地址，用完请收好或销毁。</source>
      <translation>The paper has customers' names and addresses: keep it safe or destroy it after use.</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>纸上有客户的姓名，用完请收好或销毁。</source>
      <translation>The paper has customers' names: keep it safe or destroy it after use.</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>纸上有客户的忌口和喜好，用完请收好或销毁。</source>
      <translation>The paper holds what customers avoid and like. Put it away or destroy it after use.</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>组件一览</source>
      <translation>Components</translation>
    </message>
    <message>
      <location filename="ui/widgets/condition_row.py" />
      <source>组里再加一个</source>
      <translation>Add to group</translation>
    </message>
    <message>
      <location filename="ui/widgets/condition_row.py" />
      <source>组里怎么算</source>
      <translation>How the group counts</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>终身价值</source>
      <translation>Lifetime value</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>经手人</source>
      <translation>Staff</translation>
    </message>
    <message>
      <location filename="ui/report_layout.py" />
      <source>经营数据，只给收到的人看。</source>
      <translation>Business figures, for the recipient only.</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_days.py" />
      <source>结婚、开店这样的日子，记下来到时提醒</source>
      <translation>Note a wedding or a shop opening to be reminded</translation>
    </message>
    <message>
      <location filename="ui/dialogs/yearly_day.py" />
      <location filename="ui/greetings.py" />
      <source>结婚纪念日</source>
      <translation>Wedding day</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/printing/followup_list.py" />
      <source>结果</source>
      <translation>Result</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_done.py" />
      <source>结果怎么样</source>
      <translation>How did it go</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_change.py" />
      <source>结果怎样</source>
      <translation>How it went</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>结果用 JSON 写到标准输出</source>
      <translation>write the result as JSON to standard output</translation>
    </message>
    <message>
      <location filename="ui/printing/followup_list.py" />
      <source>结果（手写）</source>
      <translation>Result (by hand)</translation>
    </message>
    <message>
      <location filename="ui/widgets/raise_row.py" />
      <source>给 {name} 加跟进</source>
      <translation>Add a follow-up for {name}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/many_customers.py" />
      <source>给 {n} 位加标签</source>
      <translation>
        <numerusform>Tag {n} customer</numerusform>
        <numerusform>Tag {n} customers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/many_customers.py" />
      <source>给 {n} 位记一件要跟进的事</source>
      <translation>
        <numerusform>A follow-up for {n} customer</numerusform>
        <numerusform>A follow-up for {n} customers</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <location filename="ui/pages/setting_groups/reminder_card.py" />
      <source>给哪些客户</source>
      <translation>For which customers</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>给客户分等级</source>
      <translation>rank customers into tiers</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>给每一等一个名字</source>
      <translation>Give every tier a name</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>给老手机用（vCard 2.1）</source>
      <translation>For old phones (vCard 2.1)</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>给这一类起个名字，例如：茶具。</source>
      <translation>Give the category a name, for example teaware.</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>给这套等级一个名字</source>
      <translation>Give this set of tiers a name</translation>
    </message>
    <message>
      <location filename="ui/dialogs/crash.py" />
      <source>继续使用</source>
      <translation>Carry on</translation>
    </message>
    <message>
      <location filename="ui/widgets/tier_row.py" />
      <source>绿色</source>
      <translation>Green</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/export_moves.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <source>编号</source>
      <translation>Member no.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>编号 {code} 已经是 {name} 的了。</source>
      <translation>Number {code} already belongs to {name}.</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>编号 {code} 已经有人用</source>
      <translation>Number {code} is taken</translation>
    </message>
    <message>
      <location filename="ui/printing/paper_pane.py" />
      <source>缩小</source>
      <translation>Zoom out</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>美元</source>
      <translation>US dollar</translation>
    </message>
    <message>
      <location filename="ui/dialogs/new_shop.py" />
      <source>美容美发</source>
      <translation>Salon</translation>
    </message>
    <message>
      <location filename="ui/dialogs/referrer.py" />
      <source>老客带来的新客，记下是谁带的，好谢谢人家。</source>
      <translation>Note who brought a new customer, to say thank you.</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>老师、女士、李总的“总”</source>
      <translation>Ms, Mr, Dr</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>职业</source>
      <translation>Work</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <location filename="ui/pages/profile_people.py" />
      <location filename="ui/printing/profile_card.py" />
      <source>联系人</source>
      <translation>Contacts</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <source>联系记录</source>
      <translation>Contact log</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact_log.py" />
      <source>联系记录改好了</source>
      <translation>Contact changed</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>联系许可</source>
      <translation>Consent to contact</translation>
    </message>
    <message>
      <location filename="ui/wording.py" />
      <source>联系许可 {day} 到期，问问还能不能联系</source>
      <translation>Consent ends on {day}: ask whether to stay in touch</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>联系许可写了有效到哪天的，到期以前提醒再问一次。过期以后不再发推广。</source>
      <translation>Where a consent has a last day, you are reminded to ask again before. Afterwards nothing promotional is sent.</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>联系许可到期</source>
      <translation>Consent ending</translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <location filename="ui/widgets/contact_buttons.py" />
      <source>联系过了</source>
      <translation>In touch</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <source>联系过了，办完了</source>
      <translation>In touch, and done</translation>
    </message>
    <message>
      <location filename="ui/widgets/followup_row.py" />
      <source>联系过，办完了：</source>
      <translation>In touch, done:</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>能不能带来新的生意、新的圈子</source>
      <translation>May open new business or new circles</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>能导出的只有 .xlsx、.csv、.vcf、.ics、.json 和 .pdf。</source>
      <translation>Only .xlsx, .csv, .vcf, .ics, .json and .pdf can be exported.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>能看到这个文件和日历的人都会看到。不写名字，就只写每天几位、几项。</source>
      <translation>Whoever can see the file or the calendar sees them. Without names it only says how many each day.</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>腊八节</source>
      <translation>Laba Festival</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_quick_add.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>自动归类</source>
      <translation>Choose for me</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>自动生成</source>
      <translation>Made automatically</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>自定义一项</source>
      <translation>Own field</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>自己占的比重：{p} × {x} ÷ ({p} × {x} + {q} − 1) = {share}</source>
      <translation>Weight of the own mean: {p} × {x} ÷ ({p} × {x} + {q} − 1) = {share}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/matrix_rules.py" />
      <location filename="ui/value_words.py" />
      <source>自己定</source>
      <translation>Own</translation>
    </message>
    <message>
      <location filename="ui/dialogs/tier_rules.py" />
      <source>自己定一套</source>
      <translation>Make our own</translation>
    </message>
    <message>
      <location filename="ui/dialogs/scheme.py" />
      <source>自己定一套等级</source>
      <translation>Make our own tiers</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>自己定的</source>
      <translation>Your own</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_own.py" />
      <source>自己定的提醒</source>
      <translation>Your own reminders</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/categories.py" />
      <source>自己的分类</source>
      <translation>Categories of your own</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>自己的尺寸</source>
      <translation>Own sizes</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>自己的提醒</source>
      <translation>Own reminders</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <location filename="ui/pages/settings.py" />
      <source>自己的栏目</source>
      <translation>Own fields</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminder_card.py" />
      <source>自己的话</source>
      <translation>Your own words</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_fields.py" />
      <source>自己要做的</source>
      <translation>Our idea</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_reading.py" />
      <source>自己认</source>
      <translation>Find out</translation>
    </message>
    <message>
      <location filename="ui/widgets/period_switch.py" />
      <source>自选</source>
      <translation>Other</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>至多</source>
      <translation>at most</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>至少</source>
      <translation>at least</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>至少留一句在用的。</source>
      <translation>Keep at least one in use.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/score_weights.py" />
      <source>至少要有一项大于 0</source>
      <translation>At least one must be above 0</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>至少要有两等</source>
      <translation>At least two tiers are needed</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/greetings.py" />
      <source>节日</source>
      <translation>Festival</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>节日问候</source>
      <translation>Festival greetings</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>芒种</source>
      <translation>Grain in Ear</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <location filename="ui/report_tables.py" />
      <source>花了</source>
      <translation>Spent</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <location filename="ui/report_words.py" />
      <source>花了 {money}</source>
      <translation>spent {money}</translation>
    </message>
    <message>
      <location filename="ui/pages/budget_facts.py" />
      <source>花了 {spent}</source>
      <translation>spent {spent}</translation>
    </message>
    <message>
      <location filename="ui/pages/budget_facts.py" />
      <source>花了 {spent} / 计划 {planned}</source>
      <translation>spent {spent} / planned {planned}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <source>花了多少</source>
      <translation>How much</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <location filename="ui/pages/budget.py" />
      <location filename="ui/report_tables.py" />
      <source>花在什么上</source>
      <translation>What for</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <location filename="ui/report_layout.py" />
      <location filename="ui/report_tables.py" />
      <source>花在哪里</source>
      <translation>Where it went</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>花时间</source>
      <translation>Time</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>花生过敏</source>
      <translation>Peanut allergy</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>花钱</source>
      <translation>Money</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <location filename="ui/pages/pyramid_cards.py" />
      <location filename="ui/pages/specs.py" />
      <location filename="ui/report_layout.py" />
      <location filename="ui/report_tables.py" />
      <location filename="ui/report_words.py" />
      <source>营销费用</source>
      <translation>Marketing money</translation>
    </message>
    <message>
      <location filename="ui/dialogs/budget.py" />
      <location filename="ui/pages/pyramid_cards.py" />
      <source>营销费用怎么分</source>
      <translation>Dividing the marketing money</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <location filename="ui/pages/pyramid.py" />
      <source>营销费用改好了</source>
      <translation>Marketing money changed</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <source>营销费用的数字</source>
      <translation>Figures of the budget</translation>
    </message>
    <message>
      <location filename="ui/widgets/tier_row.py" />
      <source>蓝色</source>
      <translation>Blue</translation>
    </message>
    <message>
      <location filename="ui/models/import_result.py" />
      <source>行</source>
      <translation>Row</translation>
    </message>
    <message>
      <location filename="ui/dialogs/new_shop.py" />
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>行业</source>
      <translation>Trade</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>行业改好了</source>
      <translation>Trade changed</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>行号</source>
      <translation>Row</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>补充</source>
      <translation>Fill in</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_done.py" />
      <location filename="ui/widgets/import_results.py" />
      <source>补充资料</source>
      <translation>Filled in</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>补进已有的客户</source>
      <translation>Filled in</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>表单</source>
      <translation>Form</translation>
    </message>
    <message>
      <location filename="ui/models/import_first_rows.py" />
      <source>表头</source>
      <translation>header</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>表头是：{headers}。</source>
      <translation>The headers are: {headers}.</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/value_words.py" />
      <location filename="ui/wording.py" />
      <source>表扬</source>
      <translation>Praise</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <location filename="ui/widgets/import_results.py" />
      <source>表里写了的，换成表里的</source>
      <translation>The list replaces what is known</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>表里是 {error} 错误</source>
      <translation>{error} in the sheet</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>表里没有“{header}”这一列。</source>
      <translation>The list has no column "{header}".</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>表里的重复</source>
      <translation>Duplicates in the list</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_results.py" />
      <source>表里重复 {n} 行</source>
      <translation>
        <numerusform>{n} duplicate row</numerusform>
        <numerusform>{n} duplicate rows</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>表里重复的行</source>
      <translation>Duplicate rows of the list</translation>
    </message>
    <message>
      <location filename="ui/pages/neglected.py" />
      <location filename="ui/pages/specs.py" />
      <source>被冷落的客户</source>
      <translation>Neglected customers</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_filters.py" />
      <location filename="ui/pages/today.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>被冷落的重要客户</source>
      <translation>Neglected key customers</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>要做的跟进</source>
      <translation>Follow-ups to do</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>要再跟进，就新加一条。</source>
      <translation>Add a new one to follow up again.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/holiday.py" />
      <source>要写第一天以后的日子</source>
      <translation>It has to be after the first day</translation>
    </message>
    <message>
      <location filename="ui/printing/birthday_list.py" />
      <source>要准备的</source>
      <translation>To prepare</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>要发的话</source>
      <translation>Words to send</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>要发的话，先在档案里改。</source>
      <translation>To greet them, change that in the profile first.</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>要发票</source>
      <translation>Invoice</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <source>要备好的</source>
      <translation>To prepare</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>要多少度</source>
      <translation>Temperature</translation>
    </message>
    <message>
      <location filename="ui/printing/customer_list.py" />
      <source>要留意的</source>
      <translation>To heed</translation>
    </message>
    <message>
      <location filename="ui/widgets/customer_pane.py" />
      <source>要记得</source>
      <translation>Remember</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_text.py" />
      <source>要说的话</source>
      <translation>Words</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_deeds.py" />
      <source>要说的话已复制，去微信里粘贴就行</source>
      <translation>Words copied. Paste them in WeChat.</translation>
    </message>
    <message>
      <location filename="ui/printing/week_plan.py" />
      <source>要避开的、要备的</source>
      <translation>To avoid, to prepare</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>覆盖</source>
      <translation>Replace</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_filtering.py" />
      <source>视图“{name}”存好了</source>
      <translation>View “{name}” saved</translation>
    </message>
    <message>
      <location filename="ui/dialogs/views.py" />
      <source>视图改名了</source>
      <translation>View renamed</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>视图还没有名字。</source>
      <translation>The view has no name yet.</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>视图：{name}</source>
      <translation>View: {name}</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>觉得一般，价值也不高</source>
      <translation>not convinced, not worth much</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix_list.py" />
      <source>觉得值</source>
      <translation>Perceived</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_header.py" />
      <source>觉得值 {value}</source>
      <translation>Perceived value {value}</translation>
    </message>
    <message>
      <location filename="ui/widgets/charts/matrix_picture.py" />
      <source>觉得值不值 →</source>
      <translation>Perceived value →</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>觉得值不值：{name}</source>
      <translation>Is it worth it: {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/matrix_rules.py" />
      <source>觉得值的线（0 到 100 分）</source>
      <translation>Border of perceived value (0 to 100)</translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>觉得值（0 到 100 分）：得到的四项（东西、服务、人、体面）和付出的四项（钱、时间、操心、力气）各打 1 到 5 分，（得到的平均 − 付出的平均 + 4）÷ 8 × 100。</source>
      <translation>Perceived value (0 to 100): four things they get (product, service, people, image) and four they give (money, time, worry, effort), each 1 to 5; (mean of gets − mean of gives + 4) ÷ 8 × 100.</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>觉得值，价值也高</source>
      <translation>convinced, worth much</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>觉得值，平均</source>
      <translation>Perceived, mean</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>觉得很值，花得不多</source>
      <translation>convinced, spending little</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <source>角色</source>
      <translation>Role</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/import_limits.py" />
      <source>解开以后最大</source>
      <translation>Unpacked size at most</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>计划</source>
      <translation>Planned</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <location filename="ui/report_words.py" />
      <source>计划 {money}</source>
      <translation>planned {money}</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <source>计划和实际</source>
      <translation>Planned and spent</translation>
    </message>
    <message>
      <location filename="ui/pages/budget_facts.py" />
      <source>计划每位约 {money}</source>
      <translation>planned {money} each</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>订单是“{state}”，不算消费</source>
      <translation>The order is “{state}”, so it is no purchase</translation>
    </message>
    <message>
      <location filename="ui/pages/profile.py" />
      <location filename="ui/pages/profile_timeline.py" />
      <source>记一条意见</source>
      <translation>Note feedback</translation>
    </message>
    <message>
      <location filename="ui/dialogs/feedback.py" />
      <source>记一条意见：{name}</source>
      <translation>Note feedback: {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile.py" />
      <location filename="ui/pages/profile_timeline.py" />
      <source>记一次联系</source>
      <translation>Note a contact</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact_log.py" />
      <source>记一次联系：{name}</source>
      <translation>Note a contact: {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_deeds.py" />
      <location filename="ui/pages/profile_header.py" />
      <location filename="ui/self_test.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <location filename="ui/widgets/quick_note_sheet.py" />
      <source>记一笔</source>
      <translation>Note</translation>
    </message>
    <message>
      <location filename="ui/pages/profile.py" />
      <source>记一笔消费</source>
      <translation>Record a sale</translation>
    </message>
    <message>
      <location filename="ui/dialogs/purchase.py" />
      <source>记一笔消费：{name}</source>
      <translation>Record a sale: {name}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <location filename="ui/pages/budget.py" />
      <source>记一笔费用</source>
      <translation>Note a cost</translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>记一笔，在哪一页都行</source>
      <translation>Quick note, from any page</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <location filename="ui/widgets/topbar.py" />
      <source>记一笔：张三 喜欢胡萝卜汁</source>
      <translation>Quick note: Zhang San likes carrot juice</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <location filename="ui/dialogs/campaign.py" />
      <location filename="ui/dialogs/contact_log.py" />
      <location filename="ui/dialogs/feedback.py" />
      <location filename="ui/dialogs/perception.py" />
      <location filename="ui/dialogs/purchase.py" />
      <location filename="ui/dialogs/ratings.py" />
      <location filename="ui/dialogs/wallet.py" />
      <location filename="ui/widgets/quick_note_sheet.py" />
      <source>记下</source>
      <translation>Save</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_entries.py" />
      <source>记下{kind}：{words}</source>
      <translation>Noted, {kind}: {words}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/runs.py" />
      <source>记下一次，以后就看得出谁升级、谁降级。</source>
      <translation>Keep one, and later you will see who rose and who fell.</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <source>记下了，不再备：{text}</source>
      <translation>Noted: not prepared any more: {text}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <source>记下了，不用再避开：{text}</source>
      <translation>Noted: no need to avoid any more: {text}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <source>记下了：{name} {answer}</source>
      <translation>Noted: {name}, {answer}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge.py" />
      <source>记下了：{name} 和 {other} 不是同一位</source>
      <translation>Noted: {name} and {other} are two people</translation>
    </message>
    <message>
      <location filename="ui/dialogs/referrer.py" />
      <source>记下了：{name} 是 {other} 介绍来的</source>
      <translation>Noted: {other} brought {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <location filename="ui/widgets/neglected_row.py" />
      <source>记下今天联系过了</source>
      <translation>Notes a contact of today</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>记下几位客户和几笔消费，就能看出谁值得多花心思。</source>
      <translation>Note some customers and purchases to see who deserves more care.</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid.py" />
      <source>记下几笔消费，或者导入客户表，金字塔就排出来了。</source>
      <translation>Note a few purchases or import your list, and the pyramid builds itself.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>记下时没说谁来做，就归他</source>
      <translation>If nobody is named when it is written down</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <source>记下的就是今天的排名；过些日子再来看，谁升级、谁降级一目了然。</source>
      <translation>The kept ranking is today's. Come back in a while to see who rose and who fell.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/runs.py" />
      <location filename="ui/pages/moves.py" />
      <source>记下的排名</source>
      <translation>Kept rankings</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <source>记下的费用</source>
      <translation>Costs noted</translation>
    </message>
    <message>
      <location filename="ui/widgets/followup_row.py" />
      <source>记下联系，这件事也就办完了</source>
      <translation>Notes the contact and completes the task</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <source>记下这次排名</source>
      <translation>Keep this ranking</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>记了成本的：收了 {paid} − 成本 {cost} = {profit}</source>
      <translation>With a known cost: paid {paid} − cost {cost} = {profit}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_referrals.py" />
      <source>记介绍人</source>
      <translation>Note who brought</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <source>记作</source>
      <translation>Keep as</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/categories.py" />
      <source>记喜好时归到哪一类。下面这些之外，还可以有您自己的，例如：茶具、宠物。</source>
      <translation>What likes are sorted into. Beside these you can have your own, for example teaware or pets.</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <source>记录人</source>
      <translation>Noted by</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_sheet.py" />
      <source>记成</source>
      <translation>Noted as</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_summary.py" />
      <source>记成了微信联系：{names}</source>
      <translation>Noted as WeChat contacts: {names}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_quick_add.py" />
      <source>记成哪一种</source>
      <translation>Kind of note</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_sheet.py" />
      <source>记给谁</source>
      <translation>For</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note.py" />
      <source>记给谁：{who}。记成：{things}</source>
      <translation>For: {who}. Noted as: {things}</translation>
    </message>
    <message>
      <location filename="ui/pages/customers.py" />
      <source>记跟进</source>
      <translation>Follow up</translation>
    </message>
    <message>
      <location filename="ui/preference_words.py" />
      <source>记过差不多的：{day}“{text}”。</source>
      <translation>Something similar is noted: {day}“{text}”. </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/about.py" />
      <source>许可</source>
      <translation>Licences</translation>
    </message>
    <message>
      <location filename="ui/pages/settings.py" />
      <location filename="ui/pages/specs.py" />
      <source>设置</source>
      <translation>Settings</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix_list.py" />
      <source>评一评</source>
      <translation>Rate</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_worth.py" />
      <source>评一评觉得值不值</source>
      <translation>Rate what they think of us</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <source>评分</source>
      <translation>Rating</translation>
    </message>
    <message>
      <location filename="ui/move_words.py" />
      <source>评分低 {points}</source>
      <translation>Score {points} lower</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>评分按“{strategy}”</source>
      <translation>score by "{strategy}"</translation>
    </message>
    <message>
      <location filename="ui/dialogs/score_weights.py" />
      <source>评分改好了</source>
      <translation>Score changed</translation>
    </message>
    <message>
      <location filename="ui/pages/worth_pane.py" />
      <source>评分正在算，一会儿就好。</source>
      <translation>The score is being worked out.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/score_weights.py" />
      <location filename="ui/pages/worth.py" />
      <source>评分看重什么</source>
      <translation>What the score weighs</translation>
    </message>
    <message>
      <location filename="ui/move_words.py" />
      <source>评分高 {points}</source>
      <translation>Score {points} higher</translation>
    </message>
    <message>
      <location filename="ui/dialogs/matrix_rules.py" />
      <source>评的八项里，哪一项更要紧</source>
      <translation>Which of the eight counts more</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>试新东西</source>
      <translation>Tries new things</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/neglected_row.py" />
      <location filename="ui/wording.py" />
      <source>该 {n} 天联系一次</source>
      <translation>
        <numerusform>to be contacted daily</numerusform>
        <numerusform>to be contacted every {n} days</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>该来了</source>
      <translation>Due to come</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>该来没来</source>
      <translation>Expected but not here</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>该来的时候还没来</source>
      <translation>When a visit is due</translation>
    </message>
    <message>
      <location filename="ui/dialogs/crash.py" />
      <source>详细信息记在这台电脑里，不含客户资料：{file}</source>
      <translation>The details are kept on this computer, without any customer data: {file}</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/appearance.py" />
      <source>语言</source>
      <translation>Language</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/appearance.py" />
      <source>语言换好了</source>
      <translation>Language changed</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>说一句话，会有多少人听</source>
      <translation>How many listen to what they say</translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact_log.py" />
      <location filename="ui/dialogs/perception.py" />
      <source>说了什么</source>
      <translation>What was said</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>说得上话的人</source>
      <translation>Has a say</translation>
    </message>
    <message>
      <location filename="ui/models/import_result.py" />
      <location filename="ui/report_book.py" />
      <source>说明</source>
      <translation>Remark</translation>
    </message>
    <message>
      <location filename="ui/dialogs/referrer.py" />
      <source>请从找到的客户里选一位，或者清空</source>
      <translation>Choose one of the customers found, or empty the field</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请从最近的备份恢复。</source>
      <translation>Restore the latest backup.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请先关掉 Excel，再选一次。</source>
      <translation>Close it in Excel and choose it again.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请先关掉它，或换一个名字。</source>
      <translation>Close it first, or choose another name.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请先写上怎么称呼这位客户。</source>
      <translation>Write what this customer is called.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请先升级这台电脑上的熟客簿，再打开。</source>
      <translation>Update Regulars on this computer, then open it.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请先撤销后来的改动，或手动改回去。</source>
      <translation>Undo the later changes first, or change it back by hand.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请先裁小一点，或换一张。</source>
      <translation>Make it smaller first, or choose another.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/crash.py" />
      <source>请再打开一次。还是不行的话，把详细信息交给帮您维护的人。</source>
      <translation>Open it once more. If that doesn't help, pass the details on to whoever looks after it for you.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请再试一次；还是不行，就重新打开程序。</source>
      <translation>Try again. If it still fails, restart the program.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/matrix_rules.py" />
      <source>请写 0 到 100</source>
      <translation>Write 0 to 100</translation>
    </message>
    <message>
      <location filename="ui/dialogs/budget.py" />
      <source>请写 0 到 100 的整数</source>
      <translation>Write a whole number from 0 to 100</translation>
    </message>
    <message>
      <location filename="ui/dialogs/views.py" />
      <source>请写一个名字</source>
      <translation>Write a name</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请写一个名字。</source>
      <translation>Write a name.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>请写一个大于零的金额，例如：36000</source>
      <translation>Write an amount above zero, e.g. 36000</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit.py" />
      <source>请写一个数字</source>
      <translation>Write a number</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请写一个日子，例如：10月1日。</source>
      <translation>Write a day, for example 1 October.</translation>
    </message>
    <message>
      <location filename="ui/widgets/condition_values.py" />
      <location filename="ui/widgets/day_field.py" />
      <source>请写一个日子，例如：{day}</source>
      <translation>Write a day, such as {day}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/many_customers.py" />
      <source>请写一个标签</source>
      <translation>Write a tag</translation>
    </message>
    <message>
      <location filename="ui/dialogs/matrix_rules.py" />
      <source>请写一个金额</source>
      <translation>Write an amount</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请写一个，例如：车牌号。</source>
      <translation>Write one, e.g. number plate.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <location filename="ui/dialogs/feedback.py" />
      <source>请写一句</source>
      <translation>Write a line</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请写一句。</source>
      <translation>Write one sentence.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请写一句再保存。</source>
      <translation>Write a sentence, then save.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <source>请写一句，例如：胡萝卜汁要常温</source>
      <translation>Write something, such as: carrot juice at room temperature</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_deeds.py" />
      <source>请写上原因</source>
      <translation>Write down the reason</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <location filename="ui/dialogs/person.py" />
      <location filename="ui/dialogs/relative.py" />
      <source>请写上名字</source>
      <translation>Write a name</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>请写上姓名</source>
      <translation>Write down the name</translation>
    </message>
    <message>
      <location filename="ui/dialogs/new_shop.py" />
      <source>请写上店名</source>
      <translation>Enter the shop's name</translation>
    </message>
    <message>
      <location filename="ui/dialogs/yearly_day.py" />
      <source>请写上是什么日子</source>
      <translation>Write what day it is</translation>
    </message>
    <message>
      <location filename="ui/widgets/condition_values.py" />
      <source>请写上要找的字</source>
      <translation>Write what to look for</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请写今天以后的日子。</source>
      <translation>Choose a later day.</translation>
    </message>
    <message>
      <location filename="ui/widgets/condition_values.py" />
      <source>请写天数，例如：30</source>
      <translation>Write a number of days: 30</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit.py" />
      <source>请写成这样：18:30</source>
      <translation>Write it like this: 18:30</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请写成：字段=表头，例如 phones=手机。</source>
      <translation>Write it as FIELD=HEADER, for example phones=Mobile.</translation>
    </message>
    <message>
      <location filename="ui/widgets/condition_values.py" />
      <source>请写数字，例如：3</source>
      <translation>Write a number: 3</translation>
    </message>
    <message>
      <location filename="ui/dialogs/campaign.py" />
      <source>请写金额，例如：1200</source>
      <translation>Write an amount, e.g. 1200</translation>
    </message>
    <message>
      <location filename="ui/dialogs/purchase.py" />
      <location filename="ui/dialogs/visit.py" />
      <source>请写金额，例如：415.5</source>
      <translation>Write an amount, such as 415.5</translation>
    </message>
    <message>
      <location filename="ui/widgets/condition_values.py" />
      <source>请写金额，例如：5000 或 1.2万</source>
      <translation>Write an amount: 5000</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请删掉一些不用的文件，再试一次。</source>
      <translation>Delete some files you don't need and try again.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请另选一个。</source>
      <translation>Choose another one.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请另选一位。</source>
      <translation>Choose someone else.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请只留下客户名单，分成几个文件再导入。</source>
      <translation>Keep only the customer list, and import it in several files.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请在 Excel 里去掉密码，另存一份再选。</source>
      <translation>Remove the password in Excel, save a copy and choose that.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <location filename="ui/widgets/import_results.py" />
      <source>请在列名下面选一下，哪一列是什么。</source>
      <translation>Choose below the headers what each column is.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请把客户的名字写在最前面，例如：张三 喜欢胡萝卜汁。</source>
      <translation>Put the customer's name first, like: Zhang San likes carrot juice.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请换一个名字。</source>
      <translation>Choose another name.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请换一个文件名。</source>
      <translation>Choose another file name.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请换一个文件夹。</source>
      <translation>Choose another folder.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请换一个编号。</source>
      <translation>Choose another number.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请换一张 JPG 或 PNG。</source>
      <translation>Choose a JPG or PNG.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请换一张。</source>
      <translation>Choose another.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请换一种标签、信封或卡片。</source>
      <translation>Choose other labels, envelopes or cards.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请换一种，Excel 什么都能装。</source>
      <translation>Choose another kind; Excel holds everything.</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_header.py" />
      <source>请核对</source>
      <translation>Check this</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>请核对一下</source>
      <translation>Check this</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请检查打印机有没有开机，或先存成 PDF。</source>
      <translation>Check that the printer is on, or save a PDF for now.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请检查磁盘或 U 盘是否还插着，再试一次。</source>
      <translation>Check that the disk or USB stick is still plugged in and try again.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请检查这个文件是否被别的程序占用，或您有没有读它的权限。</source>
      <translation>Check whether another program is using it, and that you may read it.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请用 Excel 打开，另存一份再选。</source>
      <translation>Open it in Excel, save a copy and choose that.</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>请看一眼</source>
      <translation>Have a look</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请看看打印机有没有纸、有没有报错，再试一次，或先存成 PDF。</source>
      <translation>Check the printer for paper and messages and try again, or save a PDF for now.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请看看是不是少了或多了一位。</source>
      <translation>Check for a missing or extra digit.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请看看是不是选错了文件或工作表。</source>
      <translation>Check that it is the right file and sheet.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请看看月份和日子。</source>
      <translation>Check the month and the day.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请看看电脑是不是不让程序改开机启动。</source>
      <translation>Check whether the computer lets programs do that.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请看看磁盘是不是满了，输出的地方还能不能写。</source>
      <translation>Please check whether the disk is full and the place it goes to can be written.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请看看这个文件或文件夹是不是设成了只读。</source>
      <translation>Please check whether the file or its folder is set to read-only.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请看看那个文件夹还在不在；下次有变化会再试。</source>
      <translation>Check that the folder is still there; we'll try again after the next change.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请看看金额，和用在哪些客户身上。</source>
      <translation>Look at the amount and whom it was for.</translation>
    </message>
    <message>
      <location filename="ui/application.py" />
      <source>请等一会儿，或者重新启动电脑再打开。</source>
      <translation>Wait a moment, or restart the computer and open it again.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请至少写一个，用逗号隔开。</source>
      <translation>Write at least one; separate them with commas.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请至少打一项。</source>
      <translation>Rate at least one.</translation>
    </message>
    <message>
      <location filename="ui/widgets/condition_values.py" />
      <source>请至少选一个</source>
      <translation>Choose at least one</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请选 Excel（xlsx、xls）、CSV 或通讯录（vcf）文件。</source>
      <translation>Choose an Excel (xlsx, xls), CSV or contacts (vcf) file.</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_questions.py" />
      <source>请选一下</source>
      <translation>Choose one</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请选一个日子或隔几天。</source>
      <translation>Choose a day or an interval.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup.py" />
      <location filename="ui/dialogs/visit.py" />
      <source>请选一位客户</source>
      <translation>Choose a customer</translation>
    </message>
    <message>
      <location filename="ui/widgets/many_choice.py" />
      <source>请选择</source>
      <translation>Choose</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>请重新选一次。</source>
      <translation>Choose again.</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_draft.py" />
      <source>读表</source>
      <translation>Reading the list</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/import_limits.py" />
      <source>读表最多用内存</source>
      <translation>Memory for reading at most</translation>
    </message>
    <message>
      <location filename="ui/widgets/companions_field.py" />
      <source>谁一起来</source>
      <translation>Who comes along</translation>
    </message>
    <message>
      <location filename="ui/dialogs/referrer.py" />
      <source>谁介绍来的</source>
      <translation>Brought by</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_filters.py" />
      <source>谁做都算</source>
      <translation>Anyone's</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <location filename="ui/widgets/move_view.py" />
      <source>谁升谁降</source>
      <translation>Who rose, who fell</translation>
    </message>
    <message>
      <location filename="ui/pages/potential.py" />
      <source>谁可以往上带</source>
      <translation>Who could move up</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_change.py" />
      <location filename="ui/dialogs/followup_fields.py" />
      <location filename="ui/dialogs/followup_many.py" />
      <location filename="ui/dialogs/own_rule.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/pages/followup_filters.py" />
      <location filename="ui/pages/setting_groups/reminder_card.py" />
      <location filename="ui/widgets/repeat_combo.py" />
      <source>谁来做</source>
      <translation>Who does it</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit_words.py" />
      <source>谁来接待</source>
      <translation>Served by</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>谁来照顾</source>
      <translation>Looked after by</translation>
    </message>
    <message>
      <location filename="ui/dialogs/many_customers.py" />
      <source>谁来负责</source>
      <translation>Who looks after them</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <location filename="ui/pages/setting_groups/reminder_card.py" />
      <location filename="ui/reminder_words.py" />
      <source>谁照顾谁来做</source>
      <translation>Whoever looks after the customer</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <source>谁的</source>
      <translation>Whose</translation>
    </message>
    <message>
      <location filename="ui/dialogs/yearly_day.py" />
      <source>谁的日子</source>
      <translation>Whose day</translation>
    </message>
    <message>
      <location filename="ui/dialogs/preference.py" />
      <source>谁记下的</source>
      <translation>Noted by</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <location filename="ui/models/customer_columns.py" />
      <source>谁负责</source>
      <translation>Looked after by</translation>
    </message>
    <message>
      <location filename="ui/pages/headroom_list.py" />
      <location filename="ui/pages/potential.py" />
      <source>谁还花在别家</source>
      <translation>Who spends elsewhere</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_fields.py" />
      <location filename="ui/pages/followup_actions.py" />
      <location filename="ui/widgets/repeat_combo.py" />
      <source>谁都行</source>
      <translation>Anyone</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <location filename="ui/pages/pyramid_cards.py" />
      <source>调整</source>
      <translation>Adjust</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_tier.py" />
      <location filename="ui/pages/pyramid.py" />
      <source>调整等级规则</source>
      <translation>Tier rules</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>谢谢介绍</source>
      <translation>Thanks for a referral</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>谷雨</source>
      <translation>Grain Rain</translation>
    </message>
    <message>
      <location filename="ui/printing/letterhead.py" />
      <source>负责人：</source>
      <translation>In charge: </translation>
    </message>
    <message>
      <location filename="ui/dialogs/ratings.py" />
      <source>账上看不出来的，只有您知道。不打也行，不打就不算。</source>
      <translation>What the books do not tell, only you know. What is not rated does not count.</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>贵</source>
      <translation>dear</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>费力</source>
      <translation>much</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>费力气</source>
      <translation>Effort</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>费心</source>
      <translation>much</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>费时</source>
      <translation>slow</translation>
    </message>
    <message>
      <location filename="ui/widgets/section_bar.py" />
      <source>费用</source>
      <translation>Budget</translation>
    </message>
    <message>
      <location filename="ui/report_book.py" />
      <source>费用按等级</source>
      <translation>Budget by tier</translation>
    </message>
    <message>
      <location filename="ui/printing/lists.py" />
      <source>贺卡</source>
      <translation>Greeting cards</translation>
    </message>
    <message>
      <location filename="ui/command_line.py" />
      <source>贺卡上的话，可以写 {call} 和 {shop}</source>
      <translation>words on the cards; {call} and {shop} may stand in them</translation>
    </message>
    <message>
      <location filename="ui/printing/envelopes.py" />
      <source>贺词太长，这张卡片印不下</source>
      <translation>greeting too long for this card</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_facts.py" />
      <source>资料</source>
      <translation>Details</translation>
    </message>
    <message>
      <location filename="ui/pages/visit_actions.py" />
      <source>走了</source>
      <translation>Left</translation>
    </message>
    <message>
      <location filename="ui/potential_words.py" />
      <location filename="ui/value_words.py" />
      <source>越花越多</source>
      <translation>Spending grows</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/exporting.py" />
      <location filename="ui/formats.py" />
      <location filename="ui/pages/followups.py" />
      <location filename="ui/pages/profile_timeline.py" />
      <location filename="ui/pages/specs.py" />
      <location filename="ui/widgets/gallery.py" />
      <location filename="ui/wording.py" />
      <source>跟进</source>
      <translation>Follow-ups</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_change.py" />
      <source>跟进改好了</source>
      <translation>Follow-up changed</translation>
    </message>
    <message>
      <location filename="ui/printing/lists.py" />
      <source>跟进清单</source>
      <translation>Follow-up list</translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>跟进的月历：回到今天</source>
      <translation>Month of follow-ups: back to today</translation>
    </message>
    <message>
      <location filename="ui/widgets/customer_pane.py" />
      <source>跟进：更多</source>
      <translation>Follow-up: more</translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>跟进：选几件一起办</source>
      <translation>Follow-ups: choose several</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/appearance.py" />
      <source>跟随系统</source>
      <translation>System</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/widgets/import_results.py" />
      <source>跳过</source>
      <translation>Skip</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_results.py" />
      <source>跳过 {n} 行</source>
      <translation>
        <numerusform>{n} row skipped</numerusform>
        <numerusform>{n} rows skipped</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_summary.py" />
      <source>跳过的还在跟进里：{names}</source>
      <translation>Skipped, still in the follow-ups: {names}</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <source>跳过这次，下次 {day}</source>
      <translation>Skip this time, next: {day}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_referrals.py" />
      <source>转介绍</source>
      <translation>Referrals</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>轻</source>
      <translation>Ghost</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>过了平时的间隔</source>
      <translation>After the usual interval</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>过了平时的间隔 {n} 天</source>
      <translation>
        <numerusform>{n} day after the usual interval</numerusform>
        <numerusform>{n} days after the usual interval</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_cards.py" />
      <source>过些日子再来看，谁升级、谁降级一目了然。</source>
      <translation>Come back in a while to see who moved up or down.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <source>过几天</source>
      <translation>After how many days</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/pages/profile_quick_add.py" />
      <source>过敏</source>
      <translation>Allergy</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>过生日的客户</source>
      <translation>Customers with a birthday</translation>
    </message>
    <message>
      <location filename="ui/widgets/period_switch.py" />
      <location filename="ui/wording.py" />
      <source>近 12 个月</source>
      <translation>Last 12 months</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>近 12 个月在我们这里花了 {own}</source>
      <translation>Spent {own} here in the last 12 months</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <location filename="ui/widgets/headroom_row.py" />
      <source>近 12 个月在我们这里花了 {own} ÷ 估计一年花 {all}</source>
      <translation>{own} spent here in the last 12 months ÷ {all} estimated a year</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>近 12 个月消费 ¥23,480，在 1,248 位里排第 1。前 1%（12 位）是重要客户，门槛 ¥19,760。</source>
      <translation>Spent ¥23,480 in the last 12 months, rank 1 of 1,248. The top 1% (12) are key customers, from ¥19,760.</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/overview.py" />
      <source>近 12 个月的反馈，共 {n} 条</source>
      <translation>
        <numerusform>{n} piece of feedback in the last 12 months</numerusform>
        <numerusform>{n} pieces of feedback in the last 12 months</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/overview.py" />
      <source>近 12 个月，{n} 位客户，{sales} 笔</source>
      <translation>
        <numerusform>in 12 months, from {n} customer in {sales} sales</numerusform>
        <numerusform>in 12 months, from {n} customers in {sales} sales</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <source>近 7 天完成的</source>
      <translation>Done in the last 7 days</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/overview.py" />
      <source>近一年新来 {n} 位</source>
      <translation>
        <numerusform>{n} new within a year</numerusform>
        <numerusform>{n} new within a year</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/contact.py" />
      <source>还不清楚</source>
      <translation>Not known yet</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_people.py" />
      <source>还不知道谁拍板</source>
      <translation>Nobody known who decides</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>还会再来</source>
      <translation>Comes again</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>还会再来买的可能</source>
      <translation>Chance of buying again</translation>
    </message>
    <message>
      <location filename="ui/widgets/why_value.py" />
      <source>还会再来的可能</source>
      <translation>Chance of coming again</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>还会再来：1 ÷ (1 + {a} ÷ ({b} + {x} − 1) × (({alpha} + {since}) ÷ ({alpha} + {last}))^({r} + {x})) = {p}</source>
      <translation>Comes again: 1 ÷ (1 + {a} ÷ ({b} + {x} − 1) × (({alpha} + {since}) ÷ ({alpha} + {last}))^({r} + {x})) = {p}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_facts.py" />
      <source>还可以补上</source>
      <translation>Still missing:</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_quick_add.py" />
      <source>还喜欢什么？直接写，例如：胡萝卜汁要常温</source>
      <translation>Likes what else? For example: carrot juice at room temperature</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>还差“姓名”或“手机”这一列</source>
      <translation>A name or a phone column is missing</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>还差这几列：{fields}</source>
      <translation>Still missing: {fields}</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_preference.py" />
      <source>还是</source>
      <translation>Still so</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <source>还是这样</source>
      <translation>Still so</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <location filename="ui/pages/profile_preference.py" />
      <source>还是这样：{text}</source>
      <translation>Still so: {text}</translation>
    </message>
    <message>
      <location filename="ui/potential_words.py" />
      <source>还有 {money} 花在别家</source>
      <translation>{money} spent elsewhere</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/profile_referrals.py" />
      <source>还有 {n} 位</source>
      <translation>
        <numerusform>{n} more</numerusform>
        <numerusform>{n} more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/recycle_bin.py" />
      <source>还有 {n} 位，恢复几位以后再看</source>
      <translation>
        <numerusform>{n} more; restore some to see them</numerusform>
        <numerusform>{n} more; restore some to see them</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/import_words.py" />
      <source>还有 {n} 处，加上 --problems 可以存成一张表。</source>
      <translation>
        <numerusform>{n} more; --problems saves it to a workbook.</numerusform>
        <numerusform>{n} more; --problems saves them to a workbook.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/formats.py" />
      <source>还有 {n} 天</source>
      <translation>
        <numerusform>in {n} day</numerusform>
        <numerusform>in {n} days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/import_results.py" />
      <source>还有 {n} 张表没有导入</source>
      <translation>
        <numerusform>{n} more sheet isn't read</numerusform>
        <numerusform>{n} more sheets aren't read</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/report_layout.py" />
      <source>还有 {n} 行，在 Excel 里。</source>
      <translation>
        <numerusform>{n} more row in the Excel file.</numerusform>
        <numerusform>{n} more rows in the Excel file.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/followup_list.py" />
      <location filename="ui/widgets/month_grid.py" />
      <source>还有 {n} 项</source>
      <translation>
        <numerusform>{n} more</numerusform>
        <numerusform>{n} more</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>还没买过，看不出来</source>
      <translation>Has not bought yet: cannot be told</translation>
    </message>
    <message>
      <location filename="ui/export_book.py" />
      <source>还没了结</source>
      <translation>Still open</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>还没了结的意见</source>
      <translation>Open complaints</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>还没写为什么。</source>
      <translation>The reason is missing.</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_adder.py" />
      <source>还没写是哪位客户</source>
      <translation>No customer named yet</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>还没到的日子</source>
      <translation>In the future</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_change.py" />
      <source>还没办好</source>
      <translation>Not done yet</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>还没办的跟进，按到期的日子放进日历。</source>
      <translation>The open follow-ups, each on the day it is due.</translation>
    </message>
    <message>
      <location filename="ui/widgets/topbar.py" />
      <source>还没填名字</source>
      <translation>No name yet</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_entries.py" />
      <source>还没处理</source>
      <translation>not settled yet</translation>
    </message>
    <message>
      <location filename="ui/pages/visit_actions.py" />
      <location filename="ui/pages/visits_ready.py" />
      <source>还没备好</source>
      <translation>Not ready yet</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>还没复制。</source>
      <translation>Not copied yet.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_change.py" />
      <location filename="ui/dialogs/followup_fields.py" />
      <source>还没定</source>
      <translation>Not decided</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <source>还没有人写</source>
      <translation>not filled in yet</translation>
    </message>
    <message>
      <location filename="ui/widgets/why_value.py" />
      <source>还没有介绍来的客户</source>
      <translation>Brought nobody yet</translation>
    </message>
    <message>
      <location filename="ui/pages/headroom_list.py" />
      <source>还没有估过谁一年花多少</source>
      <translation>Nobody's yearly spending was estimated yet</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>还没有写内容。</source>
      <translation>There is nothing written yet.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>还没有写可以选的。</source>
      <translation>There is nothing to choose from yet.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>还没有写名称。</source>
      <translation>There's no name yet.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>还没有写姓名。</source>
      <translation>There is no name yet.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>还没有写是哪一天。</source>
      <translation>The day is missing.</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid.py" />
      <source>还没有可以排名的客户</source>
      <translation>No customers to rank yet</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <source>还没有可以比的排名</source>
      <translation>No ranking to compare with yet</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_cards.py" />
      <source>还没有可以比的结果</source>
      <translation>No earlier result to compare with</translation>
    </message>
    <message>
      <location filename="ui/widgets/many_choice.py" />
      <source>还没有可选的</source>
      <translation>Nothing to choose yet</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <source>还没有填总数：按“调整”填上，就算出每一份该花多少。</source>
      <translation>No total yet: "Adjust" sets it and divides it.</translation>
    </message>
    <message>
      <location filename="ui/widgets/topbar.py" />
      <source>还没有备份</source>
      <translation>No backup yet</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>还没有备份。关上程序时会自动备份。</source>
      <translation>No backup yet. One is made whenever you close the program.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/views.py" />
      <source>还没有存下的视图</source>
      <translation>No views saved yet</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix.py" />
      <location filename="ui/pages/neglected.py" />
      <location filename="ui/pages/worth.py" />
      <source>还没有客户</source>
      <translation>No customers yet</translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>还没有客户评过值不值，所以没有图。</source>
      <translation>Nobody has been rated yet, so there is no picture.</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_choose.py" />
      <source>还没有导入过</source>
      <translation>No imports yet</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <source>还没有往来</source>
      <translation>Nothing yet</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>还没有打分。</source>
      <translation>Nothing is rated yet.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>还没有打分：按 1 到 5 就行</source>
      <translation>Nothing rated yet: press 1 to 5</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <location filename="ui/lifetime_words.py" />
      <source>还没有消费记录</source>
      <translation>No purchases noted yet</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/categories.py" />
      <source>还没有用到</source>
      <translation>not used yet</translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>还没有留下以前的排名，所以没有升降可比。</source>
      <translation>No earlier ranking was kept, so there is nothing to compare.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/own_fields.py" />
      <source>还没有自己的栏目</source>
      <translation>No own fields yet</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>还没有记下</source>
      <translation>Nothing noted yet</translation>
    </message>
    <message>
      <location filename="ui/dialogs/runs.py" />
      <source>还没有记下排名</source>
      <translation>No ranking kept yet</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <source>还没有记过喜好</source>
      <translation>No likes noted yet</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_people.py" />
      <source>还没有记过家人</source>
      <translation>No family noted yet</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_people.py" />
      <source>还没有记过联系人</source>
      <translation>No contact persons noted yet</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix.py" />
      <source>还没有评过谁。右边从花得最多的开始，一位不到半分钟。</source>
      <translation>Nobody rated yet. Begin at the right with those who spend most; half a minute each.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>还没有选放在哪里。</source>
      <translation>No place chosen yet.</translation>
    </message>
    <message>
      <location filename="ui/pages/visits.py" />
      <source>还没有预约</source>
      <translation>No visits yet</translation>
    </message>
    <message>
      <location filename="ui/pages/duplicates.py" />
      <location filename="ui/pages/profile_header.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>还没来过</source>
      <translation>never here yet</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_referrals.py" />
      <source>还没记过是谁介绍来的，也没带来过别人</source>
      <translation>Not noted who brought this customer; brought nobody yet</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix_list.py" />
      <source>还没评过值不值的</source>
      <translation>Not rated yet</translation>
    </message>
    <message>
      <location filename="ui/widgets/day_field.py" />
      <source>还没读懂这一天</source>
      <translation>not read as a day yet</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit.py" />
      <source>还没读懂这个时间</source>
      <translation>not read as a time yet</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_questions.py" />
      <source>还没选</source>
      <translation>not answered yet</translation>
    </message>
    <message>
      <location filename="ui/pages/potential.py" />
      <source>还看不出谁有潜力</source>
      <translation>Nobody stands out yet</translation>
    </message>
    <message>
      <location filename="ui/pages/potential.py" />
      <location filename="ui/potential_words.py" />
      <source>还花在别家</source>
      <translation>Spends elsewhere</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/progress.py" />
      <source>还要 {n} 分钟</source>
      <translation>
        <numerusform>{n} minute left</numerusform>
        <numerusform>{n} minutes left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/dialogs/progress.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>还要 {n} 秒</source>
      <translation>
        <numerusform>{n} second left</numerusform>
        <numerusform>{n} seconds left</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/printing/preparation_list.py" />
      <location filename="ui/printing/week_plan.py" />
      <source>还要准备的</source>
      <translation>Other things to prepare</translation>
    </message>
    <message>
      <location filename="ui/dialogs/recycle_bin.py" />
      <source>这 30 天没有删除过客户。</source>
      <translation>Nobody was deleted in the last 30 days.</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <source>这 7 天还没有完成的</source>
      <translation>Nothing was completed in these 7 days</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/importing_menus.py" />
      <source>这一列同样的 {n} 格都留空（{why}）</source>
      <translation>
        <numerusform>Empty {n} such cell of this column ({why})</numerusform>
        <numerusform>Empty all {n} such cells of this column ({why})</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/importing_check.py" />
      <source>这一列是什么？</source>
      <translation>What is this column?</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>这一句先不用</source>
      <translation>These words are not used for now</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/greetings.py" />
      <source>这一句用起来了</source>
      <translation>These words are used again</translation>
    </message>
    <message>
      <location filename="ui/pages/visits.py" />
      <location filename="ui/printing/choice_words.py" />
      <source>这一周</source>
      <translation>Week shown</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_deeds.py" />
      <source>这一天不适合发祝福，没有复制</source>
      <translation>Not a day for good wishes, so nothing was copied</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>这一天已有预约</source>
      <translation>Already booked that day</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>这一天已有预约：{facts}</source>
      <translation>Already booked that day: {facts}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/override.py" />
      <source>这一天已经过了</source>
      <translation>This day is past</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这一天已经过了。</source>
      <translation>This day is past.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/followup_done.py" />
      <source>这一天已经过去了</source>
      <translation>That day is past</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_month.py" />
      <source>这一天没有要做的</source>
      <translation>Nothing to do on this day</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_month.py" />
      <source>这一天没有跟进</source>
      <translation>No follow-ups on this day</translation>
    </message>
    <message>
      <location filename="ui/pages/visits.py" />
      <source>这一天没有预约</source>
      <translation>No visits on this day</translation>
    </message>
    <message>
      <location filename="ui/pages/visits.py" />
      <source>这一天的预约</source>
      <translation>Visits of this day</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_month.py" />
      <source>这一天要做的</source>
      <translation>To do on this day</translation>
    </message>
    <message>
      <location filename="ui/pages/visits.py" />
      <source>这一天还没有预约</source>
      <translation>No visits on this day yet</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这一条已经不在了。</source>
      <translation>This entry is no longer there.</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <source>这一条早就记着了：{text}</source>
      <translation>This is noted already: {text}</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这一栏还没有名字。</source>
      <translation>The field has no name yet.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这一步之后又改过，不能直接撤销。</source>
      <translation>Something changed after this step, so it can't be undone directly.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这一步做完了，结果没能写出来。</source>
      <translation>This step is done, but its result could not be written out.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这一步已经撤销过了。</source>
      <translation>This step has already been undone.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这一步没有做成。</source>
      <translation>That didn't work.</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_menus.py" />
      <source>这一笔换成表里的</source>
      <translation>Take this purchase from the list</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_menus.py" />
      <source>这一笔留着店里的</source>
      <translation>Keep this purchase as in the book</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix_list.py" />
      <source>这一类的客户</source>
      <translation>Customers of this kind</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix_list.py" />
      <source>这一类还没有人</source>
      <translation>Nobody here yet</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这一项不能导出成 {ending}。</source>
      <translation>This can't be exported as {ending}.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/budget.py" />
      <location filename="ui/dialogs/serving_costs.py" />
      <source>这不像一个金额</source>
      <translation>This doesn't look like an amount</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这不是一张表。</source>
      <translation>This is not a table.</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <source>这两次的排法不一样（等级、按什么排或时间长短），升降只能作参考。</source>
      <translation>These two were ranked in different ways (tiers, figure or period), so the movement is only a hint.</translation>
    </message>
    <message>
      <location filename="ui/import_words.py" />
      <source>这个号是 {name} 的</source>
      <translation>This number is {name}'s</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note_rows.py" />
      <source>这个号码也记在 {name} 名下</source>
      <translation>This number is also noted for {name}</translation>
    </message>
    <message>
      <location filename="ui/widgets/twin_note.py" />
      <source>这个号码是 {name} 的</source>
      <translation>This number belongs to {name}</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这个手机号好像不对。</source>
      <translation>This phone number doesn't look right.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这个文件写不进去。</source>
      <translation>We couldn't write this file.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这个文件没有改动。</source>
      <translation>The file is unchanged.</translation>
    </message>
    <message>
      <location filename="ui/printing/preview.py" />
      <source>这个月没有人过生日</source>
      <translation>No birthdays this month</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这个筛选读不出来。</source>
      <translation>We couldn't read this filter.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>这个编号是 {name} 的</source>
      <translation>This number belongs to {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <location filename="ui/printing/preview.py" />
      <source>这些天没有约好的客人</source>
      <translation>No bookings on these days</translation>
    </message>
    <message>
      <location filename="ui/printing/preview.py" />
      <source>这些天没有要跟进的事</source>
      <translation>Nothing to follow up on these days</translation>
    </message>
    <message>
      <location filename="ui/pages/neglected.py" />
      <source>这些客户都有联系</source>
      <translation>You're in touch with these</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_panel.py" />
      <source>这些标签放不下一张纸。请看看行数、列数和尺寸。</source>
      <translation>These labels don't fit on the sheet. Check rows, columns and sizes.</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>这些行不导入</source>
      <translation>These rows are left out</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_tier.py" />
      <source>这位客户</source>
      <translation>This customer</translation>
    </message>
    <message>
      <location filename="ui/pages/worth_pane.py" />
      <source>这位客户的价值</source>
      <translation>What this customer is worth</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_adder.py" />
      <source>这位还不在客户里</source>
      <translation>Not among the customers yet</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>这几位占全部消费的 {share}</source>
      <translation>They make {share} of all spending</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/today_arrivals.py" />
      <source>这几天来过 {n} 位，问问合不合意</source>
      <translation>
        <numerusform>{n} guest came these days. Were they pleased?</numerusform>
        <numerusform>{n} guests came these days. Were they pleased?</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>这几格先留空，客户照样导入</source>
      <translation>These cells stay empty; the customers come in</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>这几格先留空，消费照样导入</source>
      <translation>These cells stay empty; the purchases come in</translation>
    </message>
    <message>
      <location filename="ui/dialogs/after_visit.py" />
      <source>这句话算什么</source>
      <translation>What kind of remark this is</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>这台电脑的桌面没有放小图标的地方</source>
      <translation>This desktop has no place for small icons</translation>
    </message>
    <message>
      <location filename="ui/dialogs/scheme.py" />
      <source>这套叫什么</source>
      <translation>What this set is called</translation>
    </message>
    <message>
      <location filename="ui/dialogs/tier_rules.py" />
      <source>这套按{metric}的数目分，所以按它排。</source>
      <translation>This set goes by amounts of {metric}, so it ranks by that.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这套等级是按固定数目分的，只能按 {metric} 排。</source>
      <translation>These tiers go by fixed amounts and rank by {metric} only.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这张图片太大了。</source>
      <translation>This picture is too large.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这张图片打不开。</source>
      <translation>We couldn't open this picture.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这张表太大了。</source>
      <translation>This file is too large.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_reading.py" />
      <source>这张表怎么读</source>
      <translation>How to read this list</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>这张表打不开</source>
      <translation>We couldn't open this file</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这张表打不开。</source>
      <translation>We couldn't open this file.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这张表是空的。</source>
      <translation>This file is empty.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这张表设了密码。</source>
      <translation>This workbook has a password.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这张表读不出来。</source>
      <translation>We couldn't read this file.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这是同一位，不用合并。</source>
      <translation>This is the same customer, nothing to merge.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/merge_pick.py" />
      <source>这是同一位，请另选一位</source>
      <translation>This is the same one, choose another</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这条提醒还没有说什么时候提醒。</source>
      <translation>This reminder doesn't say when.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_reading.py" />
      <source>这样读</source>
      <translation>Read it this way</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <source>这次不备</source>
      <translation>Not this time</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/importing_done.py" />
      <source>这次导入后有 {n} 对可能重复</source>
      <translation>
        <numerusform>{n} possible duplicate after this import</numerusform>
        <numerusform>{n} possible duplicates after this import</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/duplicates.py" />
      <source>这次导入没有重复的</source>
      <translation>No duplicates in this import</translation>
    </message>
    <message>
      <location filename="ui/pages/moves.py" />
      <source>这次排名记下了</source>
      <translation>Ranking kept</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid.py" />
      <source>这次结果已保存</source>
      <translation>Result saved</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>这次过生日满几岁</source>
      <translation>The age reached</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>这段时间不出声，过了再说。两个时间一样，就是不要安静时间。</source>
      <translation>Nothing is said then, only afterwards. The same time twice means no quiet hours.</translation>
    </message>
    <message>
      <location filename="ui/potential_words.py" />
      <source>这段时间分成两半：前半段花 {early}，后半段花 {late}，是前半段的 {times} 倍（1.2 倍起算越花越多）。</source>
      <translation>The period in two halves: {early} in the first, {late} in the second, that is {times} times as much (from 1.2 times on, spending is rising).</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_curve.py" />
      <source>这段时间合起来没有利润。利润率可以在“设置”里改。</source>
      <translation>No profit overall in this period. The margin can be changed in Settings.</translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>这段时间是 {first} 到 {last}。</source>
      <translation>The period is {first} to {last}.</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/potential_words.py" />
      <source>这段时间来了 {n} 天；{tier}从多到少排，正中间那位来了 {usual} 天。</source>
      <translation>
        <numerusform>Here on {n} day in this period; the customer in the very middle of {tier} came on {usual}.</numerusform>
        <numerusform>Here on {n} days in this period; the customer in the very middle of {tier} came on {usual}.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_tier.py" />
      <source>这段时间没有消费，所以没有排进等级。</source>
      <translation>No purchase in this time, so there is no rank.</translation>
    </message>
    <message>
      <location filename="ui/pages/worth_pane.py" />
      <source>这段时间没有消费，所以没有评分。</source>
      <translation>No purchases in this period, so no score.</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/pyramid_outside.py" />
      <location filename="ui/report_words.py" />
      <source>这段时间没来 {n} 位</source>
      <translation>
        <numerusform>{n} not active in this period</numerusform>
        <numerusform>{n} not active in this period</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/move_words.py" />
      <source>这段时间没消费，上次 {figure}</source>
      <translation>Nothing in this period, {figure} before</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid.py" />
      <source>这段时间还没有人消费</source>
      <translation>No purchases in this period</translation>
    </message>
    <message>
      <location filename="ui/pages/budget.py" />
      <source>这段时间还没有记过费用</source>
      <translation>No costs noted in this period</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_text.py" />
      <source>这种祝福里没有“{what}”，请从下面点一个</source>
      <translation>There is no “{what}” on this occasion, press one of those below</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这笔费用不对。</source>
      <translation>This cost is not right.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <source>这类消费，这位客户一年在各家一共花多少？没人查得到，估个大概就好，以后随时能改。</source>
      <translation>How much does this customer spend a year on this kind of thing, here and elsewhere? Nobody can look it up: a rough guess will do, and can be changed.</translation>
    </message>
    <message>
      <location filename="ui/widgets/customer_pane.py" />
      <source>这里会显示要记得的事。</source>
      <translation>What to remember will stand here.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这里写“是”或“否”。</source>
      <translation>Write yes or no.</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这里已经有一本“{file}”了。</source>
      <translation>There is already a "{file}" here.</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_timeline.py" />
      <source>这里没有</source>
      <translation>Nothing here</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>这里要写一个数字。</source>
      <translation>A number goes here.</translation>
    </message>
    <message>
      <location filename="ui/pages/worth_pane.py" />
      <source>这里说清每个数是怎么来的。</source>
      <translation>Here each figure is explained.</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>进度</source>
      <translation>Progress</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_referrals.py" />
      <source>连同他们带来的</source>
      <translation>With those they brought:</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>连家人</source>
      <translation>family too</translation>
    </message>
    <message>
      <location filename="ui/tray.py" />
      <source>退出</source>
      <translation>Quit</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/printing/preview.py" />
      <source>送去打印了：{n} 页</source>
      <translation>
        <numerusform>Sent to the printer: {n} page</numerusform>
        <numerusform>Sent to the printer: {n} pages</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <location filename="ui/formats.py" />
      <source>送礼</source>
      <translation>Gifts</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_deeds.py" />
      <source>选一个文件</source>
      <translation>Choose a file</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>选一份备份</source>
      <translation>Choose a backup</translation>
    </message>
    <message>
      <location filename="ui/pages/worth_pane.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <source>选一位客户</source>
      <translation>Choose a customer</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_adder.py" />
      <source>选一位客户…</source>
      <translation>Choose a customer…</translation>
    </message>
    <message>
      <location filename="ui/dialogs/referrer.py" />
      <source>选一位老客；不是别人介绍的就空着</source>
      <translation>Choose a customer, or leave it empty</translation>
    </message>
    <message>
      <location filename="ui/widgets/day_field.py" />
      <source>选一天</source>
      <translation>Choose a day</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_photo.py" />
      <source>选一张照片</source>
      <translation>Choose a photo</translation>
    </message>
    <message>
      <location filename="ui/widgets/selection_bar.py" />
      <source>选中的客户</source>
      <translation>Selected customers</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_selection.py" />
      <source>选中的跟进</source>
      <translation>Selected follow-ups</translation>
    </message>
    <message>
      <location filename="ui/widgets/followup_row.py" />
      <source>选中的：{words}</source>
      <translation>Selected: {words}</translation>
    </message>
    <message>
      <location filename="ui/widgets/charts/matrix.py" />
      <source>选中：{told}</source>
      <translation>Chosen: {told}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/widgets/selection_bar.py" />
      <source>选了 {n} 位</source>
      <translation>
        <numerusform>{n} customer selected</numerusform>
        <numerusform>{n} customers selected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/followup_selection.py" />
      <source>选了 {n} 项</source>
      <translation>
        <numerusform>{n} selected</numerusform>
        <numerusform>{n} selected</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>选几个节日和节气，到时给选中的客户发一句问候。</source>
      <translation>Choose festivals and solar terms on which the chosen customers get a greeting.</translation>
    </message>
    <message>
      <location filename="ui/pages/customers.py" />
      <source>选出来的</source>
      <translation>selected by hand</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/data.py" />
      <source>选别处的备份文件…</source>
      <translation>Choose a backup file…</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_adder.py" />
      <source>选别的客户…</source>
      <translation>Choose another customer…</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>选地方…</source>
      <translation>Choose place…</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <source>选客户…</source>
      <translation>Choose…</translation>
    </message>
    <message>
      <location filename="ui/pages/importing.py" />
      <location filename="ui/pages/importing_choose.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>选文件</source>
      <translation>Choose file</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_actions.py" />
      <source>选日子…</source>
      <translation>Choose a day…</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_round.py" />
      <source>逐个发祝福</source>
      <translation>Send greetings</translation>
    </message>
    <message>
      <location filename="ui/pages/followups.py" />
      <location filename="ui/pages/today_birthdays.py" />
      <source>逐个发祝福：复制、去微信粘贴、记成发过</source>
      <translation>Greet one after another: copy, paste in WeChat, mark as sent</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>逐个改</source>
      <translation>Fix them</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>逐个看</source>
      <translation>One by one</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>逐个看：{what}</source>
      <translation>One by one: {what}</translation>
    </message>
    <message>
      <location filename="ui/pages/settings.py" />
      <source>通知与日历</source>
      <translation>Notifications</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>通知出不来，关窗也不能留着。别的都照常：下次打开，该做的都在。</source>
      <translation>So there are no notifications, and closing the window ends the program. All else works: everything due is there at the next start.</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>通知改好了</source>
      <translation>Notifications changed</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/telling.py" />
      <source>通知里写客人的名字</source>
      <translation>Name customers in the notification</translation>
    </message>
    <message>
      <location filename="ui/followup_words.py" />
      <location filename="ui/pages/followup_month.py" />
      <location filename="ui/printing/followup_list.py" />
      <location filename="ui/widgets/followup_list.py" />
      <source>逾期</source>
      <translation>Overdue</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>逾期 + 今天</source>
      <translation>Overdue + today</translation>
    </message>
    <message>
      <location filename="ui/printing/choice_words.py" />
      <source>逾期 + 今天 + 7 天内</source>
      <translation>Overdue + today + next 7 days</translation>
    </message>
    <message>
      <location filename="ui/printing/followup_list.py" />
      <source>逾期 {count}</source>
      <translation>overdue {count}</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/followups.py" />
      <location filename="ui/telling.py" />
      <source>逾期 {n} 项</source>
      <translation>
        <numerusform>{n} overdue</numerusform>
        <numerusform>{n} overdue</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/followup_month.py" />
      <source>逾期 {n} 项，去看看</source>
      <translation>
        <numerusform>{n} overdue, show it</numerusform>
        <numerusform>{n} overdue, show them</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>遮住或显示金额</source>
      <translation>Hide or show amounts</translation>
    </message>
    <message>
      <location filename="ui/widgets/topbar.py" />
      <source>遮住金额</source>
      <translation>Hide amounts</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>那一天</source>
      <translation>Its day</translation>
    </message>
    <message>
      <location filename="ui/dialogs/customer.py" />
      <location filename="ui/export_lists.py" />
      <location filename="ui/filter_words.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>邮箱</source>
      <translation>Email</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>邮箱一样</source>
      <translation>Same e-mail</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>都不是</source>
      <translation>is none of</translation>
    </message>
    <message>
      <location filename="ui/pages/followup_adder.py" />
      <source>都不是…</source>
      <translation>None of them…</translation>
    </message>
    <message>
      <location filename="ui/dialogs/new_shop.py" />
      <source>都可以以后再改。</source>
      <translation>All of it can be changed later.</translation>
    </message>
    <message>
      <location filename="ui/pages/visits_ready.py" />
      <source>都备好了</source>
      <translation>everything ready</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_selection.py" />
      <source>都已经是这样了，没有改动</source>
      <translation>They already are so; nothing was changed</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/import_limits.py" />
      <source>都换回标准值</source>
      <translation>Set all back to standard</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>都是同一位</source>
      <translation>All the same</translation>
    </message>
    <message>
      <location filename="ui/pages/today.py" />
      <source>都有联系</source>
      <translation>All in touch</translation>
    </message>
    <message>
      <location filename="ui/pages/neglected.py" />
      <source>都有联系，没有被冷落的客户</source>
      <translation>In touch with everybody, nobody is neglected</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>都没有</source>
      <translation>has none of</translation>
    </message>
    <message>
      <location filename="ui/dialogs/strategies.py" />
      <source>都用常见的说法</source>
      <translation>Use the usual words</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <source>都留下</source>
      <translation>Keep both</translation>
    </message>
    <message>
      <location filename="ui/dialogs/many_customers.py" />
      <source>都记上</source>
      <translation>Note for all</translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_reading.py" />
      <source>里面是</source>
      <translation>It holds</translation>
    </message>
    <message>
      <location filename="ui/messages.py" />
      <source>里面有：{sheets}。</source>
      <translation>It has: {sheets}.</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/pages/importing_check.py" />
      <source>重复</source>
      <translation>Duplicates</translation>
    </message>
    <message>
      <location filename="ui/widgets/import_results.py" />
      <source>重复的客户</source>
      <translation>Duplicate customers</translation>
    </message>
    <message>
      <location filename="ui/pages/worth.py" />
      <source>重新算</source>
      <translation>Compute anew</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>重新算利润</source>
      <translation>Recalculating profits</translation>
    </message>
    <message>
      <location filename="ui/dialogs/keys.py" />
      <source>重新读一遍</source>
      <translation>Read everything again</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>重要</source>
      <translation>Key</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>重要、次要客户</source>
      <translation>Key and major customers</translation>
    </message>
    <message>
      <location filename="ui/pages/neglected.py" />
      <source>重要和次要</source>
      <translation>Key and major</translation>
    </message>
    <message>
      <location filename="ui/tier_words.py" />
      <source>重要客户</source>
      <translation>Key</translation>
    </message>
    <message>
      <location filename="ui/pages/importing_choose.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>重选文件</source>
      <translation>Choose again</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>重阳节</source>
      <translation>Double Ninth</translation>
    </message>
    <message>
      <location filename="ui/pages/specs.py" />
      <source>金字塔</source>
      <translation>Pyramid</translation>
    </message>
    <message>
      <location filename="ui/pages/export_card.py" />
      <source>金字塔、升降、四类客户、营销费用，只有金额，没有电话和姓名。给合伙人、银行看。</source>
      <translation>Pyramid, movement, four kinds, budget: amounts only, no phones or names. For a partner or a bank.</translation>
    </message>
    <message>
      <location filename="ui/widgets/section_bar.py" />
      <source>金字塔的各页</source>
      <translation>Pages of the pyramid</translation>
    </message>
    <message>
      <location filename="ui/widgets/charts/pyramid.py" />
      <source>金字塔：{tiers}</source>
      <translation>Pyramid: {tiers}</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>金牌</source>
      <translation>Gold</translation>
    </message>
    <message>
      <location filename="ui/widgets/tier_row.py" />
      <source>金色</source>
      <translation>Gold</translation>
    </message>
    <message>
      <location filename="ui/report_tables.py" />
      <source>金额</source>
      <translation>Amount</translation>
    </message>
    <message>
      <location filename="ui/pages/stand_in.py" />
      <source>金额和等级已遮住</source>
      <translation>Amounts and tiers are hidden</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/shop.py" />
      <source>钱</source>
      <translation>Money</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/pages/pyramid_curve.py" />
      <location filename="ui/pages/pyramid_facts.py" />
      <location filename="ui/report_tables.py" />
      <source>销售额</source>
      <translation>Sales</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_curve.py" />
      <source>销售额从哪里来</source>
      <translation>Where sales come from</translation>
    </message>
    <message>
      <location filename="ui/widgets/gallery.py" />
      <source>键盘焦点</source>
      <translation>Keyboard focus</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/import_words.py" />
      <source>门店</source>
      <translation>Store</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_tier.py" />
      <location filename="ui/widgets/gallery.py" />
      <source>门槛</source>
      <translation>Tier starts at</translation>
    </message>
    <message>
      <location filename="ui/pages/today_arrivals.py" />
      <source>问一问</source>
      <translation>Ask</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/greetings.py" />
      <location filename="ui/pages/setting_groups/reminders.py" />
      <source>问候</source>
      <translation>Greeting</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/wording.py" />
      <source>问候：{n} 天没联系了</source>
      <translation>
        <numerusform>Say hello: no contact for {n} day</numerusform>
        <numerusform>Say hello: no contact for {n} days</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/dialogs/perception.py" />
      <source>问过客户</source>
      <translation>Asked</translation>
    </message>
    <message>
      <location filename="ui/pages/visit_actions.py" />
      <source>问问合不合意</source>
      <translation>Ask whether it pleased</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_people.py" />
      <source>问问对方：买不买，最后是谁说了算？记下来，以后少跑冤枉路。</source>
      <translation>Ask who decides in the end, and note it: it saves you the long way round.</translation>
    </message>
    <message>
      <location filename="ui/printing/roll.py" />
      <source>阅后销毁</source>
      <translation>destroy after use</translation>
    </message>
    <message>
      <location filename="ui/greetings.py" />
      <source>陈先生</source>
      <translation>Mr Chen</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_entries.py" />
      <source>降为{tier}</source>
      <translation>Moved down to {tier}</translation>
    </message>
    <message>
      <location filename="ui/move_words.py" />
      <location filename="ui/pages/pyramid_cards.py" />
      <location filename="ui/report_tables.py" />
      <source>降级</source>
      <translation>Moved down</translation>
    </message>
    <message>
      <location filename="ui/report_layout.py" />
      <source>降级里变化最大的</source>
      <translation>Largest falls</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>除夕</source>
      <translation>New Year's Eve (lunar)</translation>
    </message>
    <message>
      <location filename="ui/application.py" />
      <source>随便点，随便改，不影响您的店。</source>
      <translation>Click and change anything. Your own shop isn't touched.</translation>
    </message>
    <message>
      <location filename="ui/widgets/quick_note.py" />
      <source>随口提到</source>
      <translation>said in passing</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_likes.py" />
      <source>随口说的一句，写在上面，下次来就备好。</source>
      <translation>Write above what was said in passing; it will be ready next time.</translation>
    </message>
    <message>
      <location filename="ui/pages/neglected.py" />
      <source>隔了太久没联系的，会自己出现在这里。</source>
      <translation>Whoever you lose touch with shows up here.</translation>
    </message>
    <message>
      <location filename="ui/dialogs/own_rule.py" />
      <source>隔几天，从哪天算起</source>
      <translation>Every how many days, counted from</translation>
    </message>
    <message>
      <location filename="ui/dialogs/overview.py" />
      <source>隔多久买一次</source>
      <translation>Days between purchases</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>雨水</source>
      <translation>Rain Water</translation>
    </message>
    <message>
      <location filename="ui/dialogs/new_shop.py" />
      <source>零售和其他</source>
      <translation>Retail and other</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>需置疑</source>
      <translation>Unqualified</translation>
    </message>
    <message numerus="yes">
      <location filename="ui/pages/pyramid_outside.py" />
      <location filename="ui/report_words.py" />
      <source>需置疑 {n} 位</source>
      <translation>
        <numerusform>{n} doubtful</numerusform>
        <numerusform>{n} doubtful</numerusform>
      </translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>需置疑的客户</source>
      <translation>Unqualified</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/pages/profile_quick_add.py" />
      <source>需要</source>
      <translation>Need</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>霜降</source>
      <translation>Frost's Descent</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>青年节</source>
      <translation>Youth Day</translation>
    </message>
    <message>
      <location filename="ui/widgets/tier_row.py" />
      <source>青色</source>
      <translation>Teal</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>音乐</source>
      <translation>Music</translation>
    </message>
    <message>
      <location filename="ui/printing/on_page.py" />
      <source>页面上的，不分哪天</source>
      <translation>All on the page, whatever day</translation>
    </message>
    <message>
      <location filename="ui/export_lists.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/report_tables.py" />
      <source>项目</source>
      <translation>Item</translation>
    </message>
    <message>
      <location filename="ui/pages/customer_deeds.py" />
      <location filename="ui/pages/profile_entries.py" />
      <location filename="ui/pages/profile_header.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <source>预约</source>
      <translation>Book</translation>
    </message>
    <message>
      <location filename="ui/pages/specs.py" />
      <location filename="ui/pages/today_arrivals.py" />
      <location filename="ui/pages/visits.py" />
      <source>预约本</source>
      <translation>Visits</translation>
    </message>
    <message>
      <location filename="ui/dialogs/visit.py" />
      <source>预约：{name}</source>
      <translation>Book: {name}</translation>
    </message>
    <message>
      <location filename="ui/pages/matrix_list.py" />
      <location filename="ui/pages/profile_strip.py" />
      <location filename="ui/report_tables.py" />
      <source>预计终身价值</source>
      <translation>Lifetime value</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_strip.py" />
      <source>预计终身价值是怎么算的</source>
      <translation>How the lifetime value comes</translation>
    </message>
    <message>
      <location filename="ui/dialogs/matrix_rules.py" />
      <source>预计终身价值的线</source>
      <translation>Border of lifetime value</translation>
    </message>
    <message>
      <location filename="ui/dialogs/why_worth.py" />
      <source>预计终身价值：{name}</source>
      <translation>Lifetime value: {name}</translation>
    </message>
    <message>
      <location filename="ui/report_words.py" />
      <source>预计终身价值：已经带来的利润 + 往后几年预计的利润 + 介绍来的客户带来的利润；全店合计不含最后一项。</source>
      <translation>Lifetime value: profit so far + profit expected in the coming years + profit of those they brought; the shop's total leaves the last out.</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <location filename="ui/pages/setting_groups/appearance.py" />
      <source>颜色</source>
      <translation>Colours</translation>
    </message>
    <message>
      <location filename="ui/pages/setting_groups/appearance.py" />
      <source>颜色换好了</source>
      <translation>Colours changed</translation>
    </message>
    <message>
      <location filename="ui/dialogs/new_shop.py" />
      <source>餐饮</source>
      <translation>Restaurant</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>饮食</source>
      <translation>Food and drink</translation>
    </message>
    <message>
      <location filename="ui/dialogs/ratings.py" />
      <source>高</source>
      <translation>high</translation>
    </message>
    <message>
      <location filename="ui/widgets/charts/whale.py" />
      <source>鲸鱼曲线</source>
      <translation>Whale curve</translation>
    </message>
    <message>
      <location filename="ui/pages/pyramid_curve.py" />
      <source>鲸鱼曲线：按利润从高到低</source>
      <translation>Whale curve</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>鸡肋</source>
      <translation>Marginal</translation>
    </message>
    <message>
      <location filename="ui/models/customer_table.py" />
      <location filename="ui/pages/profile_header.py" />
      <location filename="ui/widgets/customer_pane.py" />
      <source>黑名单</source>
      <translation>Blacklist</translation>
    </message>
    <message>
      <location filename="ui/merge_words.py" />
      <location filename="ui/pages/profile_fact_list.py" />
      <source>黑名单的原因</source>
      <translation>Why on the blacklist</translation>
    </message>
    <message>
      <location filename="ui/pages/profile_header.py" />
      <source>黑名单：{reason}</source>
      <translation>Blacklist: {reason}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/matrix_rules.py" />
      <source>默认各取中间数：一半客户在线上，一半在线下。也可以自己定一条线。</source>
      <translation>By default the medians: half of the customers above, half below. Or set your own.</translation>
    </message>
    <message>
      <location filename="ui/formats.py" />
      <source>龙抬头</source>
      <translation>Dragon Head Day</translation>
    </message>
    <message>
      <location filename="ui/value_words.py" />
      <source>（{terms}）÷ {by} = {score}</source>
      <translation>({terms}) ÷ {by} = {score}</translation>
    </message>
    <message>
      <location filename="ui/filter_words.py" />
      <source>（{words}）</source>
      <translation>({words})</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>（平均 {gap} 天来一次，两倍不到 {allowed} 天，按 {allowed} 天算）</source>
      <translation> (comes every {gap} days on average; twice that is under {allowed} days, so {allowed} are allowed)</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>（平均 {gap} 天来一次，两倍就是 {allowed} 天）</source>
      <translation> (comes every {gap} days on average; twice that is {allowed} days)</translation>
    </message>
    <message>
      <location filename="ui/worth_words.py" />
      <source>（得到的平均 {benefits} − 付出的平均 {costs} + 4）÷ 8 × 100 = {value} 分</source>
      <translation>(mean of gets {benefits} − mean of gives {costs} + 4) ÷ 8 × 100 = {value}</translation>
    </message>
    <message>
      <location filename="ui/lifetime_words.py" />
      <source>（来得还少，先按一年算）</source>
      <translation> (few visits yet, so a year is allowed)</translation>
    </message>
    <message>
      <location filename="ui/dialogs/greeting_text.py" />
      <source>（没有记{what}，会换别的一句）</source>
      <translation>({what} not known, other words are used)</translation>
    </message>
    <message>
      <location filename="ui/widgets/why_value.py" />
      <source>＋ 介绍来的人</source>
      <translation>+ Those they brought</translation>
    </message>
    <message>
      <location filename="ui/widgets/why_value.py" />
      <source>＋ 往后会带来的</source>
      <translation>+ To come</translation>
    </message>
    <message>
      <location filename="ui/calendar_file.py" />
      <location filename="ui/export_cards.py" />
      <location filename="ui/import_words.py" />
      <location filename="ui/models/import_first_rows.py" />
      <location filename="ui/models/import_preview.py" />
      <location filename="ui/models/move_list.py" />
      <location filename="ui/pages/followup_filters.py" />
      <location filename="ui/pages/followups.py" />
      <location filename="ui/pages/headroom_list.py" />
      <location filename="ui/pages/profile_entries.py" />
      <location filename="ui/pages/profile_people.py" />
      <location filename="ui/pages/setting_groups/categories.py" />
      <location filename="ui/pages/visits_ready.py" />
      <location filename="ui/preference_words.py" />
      <location filename="ui/printing/birthday_list.py" />
      <location filename="ui/printing/customer_list.py" />
      <location filename="ui/printing/followup_list.py" />
      <location filename="ui/printing/preparation_list.py" />
      <location filename="ui/printing/slips.py" />
      <location filename="ui/printing/week_plan.py" />
      <location filename="ui/report_words.py" />
      <location filename="ui/telling.py" />
      <location filename="ui/thing_words.py" />
      <location filename="ui/widgets/charts/pyramid.py" />
      <location filename="ui/widgets/headroom_row.py" />
      <location filename="ui/widgets/import_questions.py" />
      <location filename="ui/widgets/import_results.py" />
      <location filename="ui/widgets/potential_row.py" />
      <location filename="ui/widgets/tags.py" />
      <source>，</source>
      <translation>, </translation>
    </message>
    <message>
      <location filename="ui/dialogs/import_twin.py" />
      <source>，两边不一样</source>
      <translation>, they differ</translation>
    </message>
    <message>
      <location filename="ui/widgets/count_row.py" />
      <source>，占 {share}</source>
      <translation>, {share}</translation>
    </message>
    <message>
      <location filename="ui/dialogs/wallet.py" />
      <location filename="ui/models/import_result.py" />
      <location filename="ui/pages/customer_filtering.py" />
      <location filename="ui/printing/birthday_list.py" />
      <location filename="ui/printing/customer_list.py" />
      <location filename="ui/printing/followup_list.py" />
      <location filename="ui/printing/list_slips.py" />
      <location filename="ui/printing/week_plan.py" />
      <location filename="ui/widgets/charts/matrix.py" />
      <location filename="ui/widgets/charts/plan_rows.py" />
      <location filename="ui/widgets/charts/pyramid.py" />
      <location filename="ui/widgets/charts/whale.py" />
      <source>；</source>
      <translation>; </translation>
    </message>
    <message>
      <location filename="ui/widgets/why_value.py" />
      <source>＝ 预计终身价值</source>
      <translation>= Lifetime value</translation>
    </message>
  </context>
</TS>
