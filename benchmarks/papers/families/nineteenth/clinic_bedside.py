"""Papers of a ward that are none of the kinds: a leaflet, a permit to stay, the card of a bed."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.nineteenth.clinic_kit import (
    FANGSONG,
    GOTHIC,
    KAITI,
    MI,
    THICK,
    Chart,
    box,
    fill,
    fl,
    hd,
    hr,
    kv,
    ln,
    page,
    stamp,
    t,
)
from benchmarks.papers.paper import Drawing


def falls_leaflet(case: Case, random: Random) -> Drawing:
    """A leaflet of the nurses on how not to fall, signed to say it was told."""
    c = Chart(case, case.admitted_on)
    told = (
        "穿防滑合脚的鞋子，裤长不过脚面",
        "起床遵循三个半分钟：平躺、坐起、站立各半分钟",
        "离床活动有人陪伴，夜间打开地灯",
        "睡觉时拉起两侧床栏，常用物品放手边",
        "地面有水渍时请绕行并告知保洁人员",
        "头晕乏力时立即蹲下或扶稳，按铃呼叫护士",
    )
    body = ln(f"{c.hospital}护理部", "color:#fff;background:#d96b86;padding:8px 20px;font-size:20px") + hd(
        random.choice(("预防跌倒温馨提示", "防跌倒/坠床健康宣教单")), 28, "color:#c2436a;margin:18px 0"
    )
    for place, one in enumerate(told, 1):
        body += ln(
            f"<span style='display:inline-block;width:34px;height:34px;border-radius:50%;background:#f3c3d0;text-align:center;line-height:34px;margin-right:12px'>{place}</span>{one}",
            "padding:9px 8px;font-size:18px",
        )
    body += ln("以上内容护士已向我讲解，我已知晓。", "margin-top:20px", "k")
    body += fl(
        f"患者/家属：{fill(c.name, 100, 'name')}",
        f"宣教护士：{fill(c.who(6), 100, 'name')}",
        f"日期：{day_text(c.day, '.')}",
        style="margin-top:20px",
    )
    return page(body, (760, 640), {}, font=MI, px=16, pad="34px 44px", ground="#fff8fa")


def companion_permit(case: Case, random: Random) -> Drawing:
    """A card that lets one relative stay with a patient."""
    c = Chart(case, case.admitted_on)
    colour = random.choice(("#1f6bb5", "#c05a1c", "#3a7d4f"))
    body = ln(c.hospital, f"background:{colour};color:#fff;font-size:20px;padding:8px", "m") + hd(
        random.choice(("陪 护 证", "家属陪护证", "陪 住 证")), 32, f"color:{colour};margin:8px 0"
    )
    body += at(
        30,
        140,
        "照　片",
        "width:92px;height:116px;border:1px solid #888;line-height:116px;text-align:center;color:#999",
    )
    body += f"<div style='margin-left:130px'>{kv(('病区', c.ward), ('床号', case.numbers['床号'][:2] + '床'), ('患者', c.name), ('有效期起', day_text(c.day, '.')))}</div>"
    body += ln(
        "一患一陪，凭证出入，不得转借；探视时间 15:00-17:30；出院时请将此证交回护士站，遗失赔偿工本费伍元。",
        "font-size:14px;margin-top:20px;border-top:1px dashed #888;padding-top:8px",
    ) + ln(f"编号 {c.number('陪护', 6)}", "font-size:14px", "e")
    body += stamp(c.hospital, 290, 130, 104, "住院管理", 0.4)
    return page(body, (440, 460), {}, font=THICK, px=16, pad="24px 28px", scale=2.2)


def bed_card(case: Case, random: Random) -> Drawing:
    """The card at the head of a bed: name in large, levels of care and diet by ticks."""
    c = Chart(case, case.admitted_on)
    body = fl(f"<b style='font-size:20px'>{c.hospital}</b>", f"<span style='font-size:18px'>{c.ward}</span>") + hr(
        "3px solid #267"
    )
    body += f"<div style='display:flex;align-items:center;gap:40px'>{ln(case.numbers['床号'][:2] + '床', 'font-size:52px;color:#267', 'k')}{ln(c.name, 'font-size:46px', 'k')}{ln(f'{c.sex}　{c.age}', 'font-size:24px')}</div>"
    body += t([
        ["护理级别", "　".join(box(place == case.seed % 3 + 1, one) for place, one in enumerate(("特级", "一级", "二级", "三级")))],
        ["饮　　食", "　".join(box(place == case.seed % 3, one) for place, one in enumerate(("普食", "软食", "半流质", "流质", "禁食")))],
        ["防范警示", "　".join(box(place == case.seed % 4, one) for place, one in enumerate(("防跌倒", "防压疮", "防管路滑脱", "防过敏")))],
        ["责任医生", f"{c.who(1)}　　　　　责任护士　{c.who(6)}"],
        ["入科日期", day_text(c.day, random.choice((".", "年")))],
    ], "g", "font-size:17px")  # fmt: skip
    body += ln(
        random.choice(("床头卡请勿自行取下", "呼叫铃在您右手边，需要请按铃")), "margin-top:12px;font-size:15px", "m"
    )
    return page(
        body,
        (720, 470),
        {},
        font=random.choice((KAITI, FANGSONG, GOTHIC)),
        px=17,
        pad="28px 36px",
        ground=random.choice(("#eef7fb", "#fffbe8")),
    )


LAYOUTS = {"other": (falls_leaflet, companion_permit, bed_card)}
