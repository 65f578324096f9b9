"""Papers from wards and surgeries that are no claim papers: a consent, a notice to come in, a scale, a reminder of jabs."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighteenth.clinic_kit import (
    DROID,
    FFANG,
    KAITI,
    MINGTI,
    after,
    aged,
    bed,
    bell,
    d,
    far,
    fill,
    leaf,
    name,
    net,
    ring,
    staff,
    ticked,
    title,
    years,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def blood_consent(case: Case, random: Random) -> Drawing:
    """A consent to a transfusion of blood."""
    who, day = case.insured, case.admitted_on
    young = years(who, day) < 18
    body = title(case.hospital, 24, 660, 1) + title("输血治疗知情同意书", 28, 500, 5, "font-weight:700")
    body += far(
        f"姓名{fill(e(who.name), 120)}",
        f"性别{fill(who.sex, 40)}",
        f"年龄{fill(aged(who, day), 60)}",
        f"住院号{fill(case.numbers['住院号'], 110)}",
        style="margin-top:14px",
    )
    body += far(
        f"病区{fill(e(case.department), 180)}",
        f"床号{fill(bed(case), 50)}",
        f"血型{fill(('A', 'B', 'O', 'AB')[case.seed % 4] + '型', 60)}　Rh{fill('阳性', 60)}",
        style="margin-top:8px",
    )
    body += d(
        f"输血目的：{ticked(True, '纠正贫血')}　{ticked(False, '补充凝血因子')}　{ticked(False, '提高血小板')}　{ticked(False, '其他')}",
        "margin-top:12px",
    )
    body += d(
        f"拟输成分：{ticked(True, '悬浮红细胞')}　{ticked(case.seed % 2 == 0, '新鲜冰冻血浆')}　{ticked(False, '单采血小板')}",
        "margin-top:6px",
    )
    body += d("输血是临床治疗的重要措施，血液虽经检测，仍可能发生下列情况：", "margin-top:12px;text-indent:2em")
    for words in (
        "1．发热、过敏等非溶血性反应；",
        "2．溶血反应；",
        "3．因“窗口期”所限，可能感染肝炎、艾滋病、梅毒等；",
        "4．循环负荷过重；",
        "5．其他不可预料的不良后果。",
    ):
        body += d(words, "margin-left:3em")
    body += d("我已了解上述情况，愿意接受输血治疗。", "margin-top:12px;text-indent:2em;font-weight:700")
    signer = case.mother.name if young else who.name
    body += far(
        f"{'法定代理人' if young else '患者'}签名：{name(signer)}",
        f"医师签名：{name(staff(case)[1])}",
        day_text(day, random.choice("年-")),
        style="margin-top:30px;align-items:baseline",
    )
    return leaf(body, (790, 720), {}, font=FFANG, px=17, pad="42px 56px")


def admission_notice(case: Case, random: Random) -> Drawing:
    """A notice to be shown at the admission desk: which ward, what to bring."""
    who, day = case.insured, case.admitted_on
    body = title(case.hospital, 24, 640, 1) + title(
        random.choice(("住院通知单", "入院通知单")), 29, 400, 6, "font-weight:700;color:#7c1f1f"
    )
    body += d(
        f"患者{fill(e(who.name), 120)}，{who.sex}，{fill(aged(who, day), 56)}，经门（急）诊医师检查，需收入{fill(e(case.department), 170)}住院治疗。",
        "margin-top:16px;line-height:2.1",
    )
    body += d(
        f"入院方式：{ticked(True, '步行')}　{ticked(False, '轮椅')}　{ticked(False, '平车')}　　病情：{ticked(True, '一般')}　{ticked(False, '急')}　{ticked(False, '危重')}",
        "margin-top:8px",
    )
    body += d(
        f"建议预交金额：{fill(('叁仟', '伍仟', '壹万')[case.seed % 3], 80)}元　　隔离：{ticked(False, '需要')}　{ticked(True, '不需要')}",
        "margin-top:8px",
    )
    body += d("办理流程", "font-weight:700;margin-top:14px") + d(
        "凭本单、身份证、医保卡到住院处登记 → 病区护士站报到 → 安排床位"
    )
    body += d("请自备洗漱用品、拖鞋，贵重物品勿带入病区。本单三日内有效。", "margin-top:6px")
    body += far(
        f"开单医师：{name(staff(case)[3])}",
        f"开单日期：{day_text(day, '年')}",
        style="margin-top:26px;align-items:baseline",
    )
    body += ring(case.hospital, 420, 350, 116, "门诊办公室", 0.42)
    return leaf(body, (760, 500), {}, font=KAITI, px=18, pad="36px 50px", ground="#fdf4f4")


def fall_scale(case: Case, random: Random) -> Drawing:
    """A nurses' scale of the risk to fall, with points for each item and a column for each day."""
    who, day = case.insured, case.admitted_on
    items = (
        ("近三月内有跌倒史", "是=25 否=0"),
        ("多于一个诊断", "是=15 否=0"),
        ("使用行走辅助用具", "扶家具=30 拐杖=15 否=0"),
        ("静脉输液/置管", "是=20 否=0"),
        ("步态", "障碍=20 虚弱=10 正常=0"),
        ("认知状态", "高估能力=15 正常=0"),
    )
    points = ((0, 15, 0, 20, 10, 0), (0, 15, 0, 20, 0, 0), (0, 15, 0, 0, 0, 0))
    rows = [[label, scale, *(str(column[place]) for column in points)] for place, (label, scale) in enumerate(items)]
    rows += [
        ["<b>总分</b>", "", *(f"<b>{sum(column)}</b>" for column in points)],
        ["评估护士", "", staff(case)[4], staff(case)[5], staff(case)[4]],
    ]
    days = [f"{after(day, step).month}月{after(day, step).day}日" for step in range(3)]
    body = title(case.hospital, 23, 640, 1) + title(
        random.choice(("住院患者跌倒/坠床风险评估单", "跌倒坠床风险评估表（Morse）")), 25, 640, 1, "font-weight:700"
    )
    body += far(
        f"科室：{e(case.department)}",
        f"床号：{bed(case)}",
        f"姓名：{e(who.name)}",
        f"住院号：{case.numbers['住院号']}",
        style="margin:12px 0 8px;font-size:15px",
    )
    body += net(rows, "net", "font-size:15px;text-align:center", ("评估内容", "评分标准", *days))
    body += d(
        "＜25分为低度危险，25～45分为中度危险，＞45分为高度危险。高危者床头挂警示标识，每日评估。",
        "margin-top:10px;font-size:15px",
    )
    body += d(
        f"防范措施：{ticked(True, '床栏')}　{ticked(True, '呼叫器置于手边')}　{ticked(True, '家属陪护宣教')}　{ticked(False, '约束带')}",
        "margin-top:8px",
    )
    body += d("护理部监制　HL-B-027　第2版", "margin-top:16px;font-size:13px;color:#555", "r")
    return leaf(body, (800, 600), {}, font=MINGTI, px=16, pad="34px 44px")


def jab_notice(case: Case, random: Random) -> Drawing:
    """A reminder of the next vaccination, half filled in by hand."""
    who, day = case.insured, after(case.visited_on, 28)
    jab = ("流感疫苗", "乙肝疫苗（第2剂）", "23价肺炎球菌疫苗", "带状疱疹疫苗（第2剂）")[case.seed % 4]
    body = title(case.hospital, 22, 560, 1) + title(
        random.choice(("预防接种预约通知单", "疫苗接种温馨提示")), 26, 500, 3, "font-weight:700;color:#0a5d8a"
    )
    body += d(f"尊敬的{fill(e(who.name), 110)}（或家长）：", "margin-top:16px")
    body += d(
        f"请于{fill(str(day.year), 50)}年{fill(str(day.month), 30)}月{fill(str(day.day), 30)}日　{('上午', '下午')[case.seed % 2]}　到预防接种门诊接种{fill(jab, 190)}。",
        "text-indent:2em;line-height:2.1",
    )
    body += d("接种前请注意：", "font-weight:700;margin-top:8px")
    for words in (
        "接种当日请携带预防接种证，穿宽松衣服。",
        "有发热、急性疾病或慢性病急性发作期，应暂缓接种。",
        "接种后须在留观室观察30分钟，无异常方可离开。",
        "接种部位当日保持清洁，避免剧烈运动。",
    ):
        body += d(f"● {words}", "margin-left:1em")
    body += far(
        "门诊时间：周一至周六 8:00-11:30，周三下午", f"电话：{bell(case)}", style="margin-top:16px;font-size:14.5px"
    )
    body += d(f"通知医生：{staff(case)[5]}　　{day_text(case.visited_on, '-')}", "margin-top:8px", "r")
    return leaf(body, (720, 480), {}, font=DROID, px=16.5, pad="32px 44px", ground="#f2f9fd")


LAYOUTS = {"other": (blood_consent, admission_notice, fall_scale, jab_notice)}
