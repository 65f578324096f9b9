"""Foreign slips and pages from hospitals: a queue, a booking, a reminder, an appointment."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.clinic_kit import (
    DOTS,
    FANG,
    HEI,
    MICRO,
    SANS,
    SONG,
    age,
    bars,
    box,
    calls,
    card,
    chop,
    crown,
    hour,
    line,
    name,
    pen,
    screen,
    sheet,
    sig,
    staff,
    table,
    told,
    ul,
)
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture


def queue_slip(case: Case, random: Random) -> Drawing:
    """A slip with a number to be called, printed at the desk."""
    on = case.visited_on
    body = (
        crown(case.hospital, 300, 19)
        + box("分诊排队号", "font-size:17px", "c")
        + box(
            f"{random.choice('ABCD')}{random.randint(12, 148):03d}",
            "font-size:58px;line-height:1.25;letter-spacing:3px",
            "c b",
        )
        + box(f"{e(case.department)}　{random.randint(1, 9)}诊室", "font-size:18px", "c b")
        + box("", "border-top:2px dashed #555;margin:10px 0")
        + line("患者", name(case))
        + line("号别", random.choice(("普通号", "副主任医师号", "主任医师号")))
        + line("前面等候", f"{random.randint(2, 27)} 人")
        + line("取号时间", f"{day_text(on, '-')} {hour(case)}")
        + box("", "border-top:2px dashed #555;margin:10px 0")
        + box("请在候诊区留意大屏及广播，过号请到护士台重新排队。", "font-size:14px")
        + box("当日有效　遗失不补", "font-size:14px;margin-top:8px", "c")
    )
    return sheet(
        body, (340, 480), {}, font=random.choice((DOTS, MICRO)), px=15.5, pad="18px 20px", ground="#fcfbf8", scale=2.4
    )


def booking_on_phone(case: Case, random: Random) -> Drawing:
    """A booked visit in a public account: when, where, what to bring."""
    on, text = case.visited_on, f"GH{case.numbers['业务流水号']}"
    body = (
        box("✔ 预约成功", "background:#2f7de1;color:#fff;font-size:20px;padding:16px 20px", "b")
        + card(
            box(f"<img src='{code_picture(text)}' width=128 height=128>", "", "c")
            + box(f"凭码到自助机取号　{text}", "font-size:13px;color:#6a6f77", "c")
        )
        + card(
            told("就诊人", name(case))
            + told("预约医院", e(case.hospital))
            + told("科室", e(case.department))
            + told("医生", f"{e(staff(case)[1])}　{random.choice(('主治医师', '副主任医师'))}")
            + told("就诊时间", f"{day_text(on, '-')}　{random.choice(('上午 第3号', '下午 第11号'))}")
            + told("就诊地点", f"门诊楼{random.choice('二三四')}层 {random.choice('东西')}区")
            + told("预约状态", "<span style='color:#d0762c'>待就诊</span>")
        )
        + card(box("就诊须知", "", "b") + "请提前30分钟到院；如需取消请于前一日22:00前操作，三次爽约将暂停预约30天。")
        + box("取消预约　　　　添加到日历", "color:#2f7de1;padding:6px 0", "c")
    )
    return screen(body, "预约挂号", 762, {}, bar="#2f7de1", ink="#fff", font=random.choice((SANS, HEI)), code=text)


def vaccine_reminder(case: Case, random: Random) -> Drawing:
    """A slip of an inoculation desk: which vaccine comes next, when, and what to mind."""
    next_on = case.visited_on + dt.timedelta(28)
    what = random.choice(("流感疫苗（四价）", "23价肺炎球菌多糖疫苗", "重组带状疱疹疫苗 第2剂", "乙型肝炎疫苗 第3剂"))
    body = (
        crown(case.hospital, 500, 22)
        + box("预 防 接 种 温 馨 提 示", "font-size:20px;color:#12717c;margin-bottom:12px", "c b")
        + box(f"{ul(pen(name(case)), 110)} 同志 / 家长：", "font-size:17px")
        + box(
            f"您（或您的孩子）下次应接种 {ul(pen(what), 220)}，请于 {ul(pen(day_text(next_on, '年')), 150)} 携带接种证和身份证件前来。",
            "text-indent:2em;line-height:2.1;margin-top:6px",
        )
        + box("接种前：", "margin-top:10px", "b")
        + box("有发热、急性病或过敏情况请先告知医生；不要空腹；穿宽松上衣。")
        + box("接种后：", "margin-top:6px", "b")
        + box("原地留观30分钟；当天不洗澡，局部红肿可冷敷；如有高热等异常请就医。")
        + table(
            [["接种门诊时间", "周一至周六 8:00—11:30，14:00—16:30"], ["咨询电话", calls(case)]],
            "box",
            "margin-top:14px",
        )
        + line(f"登记人：{sig(staff(case)[2])}", f"填发：{day_text(case.visited_on, '.')}", style="margin-top:18px")
        + (chop("预防接种门诊", 400, 520, 15, "#12717c") if random.random() < 0.6 else "")
    )
    return sheet(
        body, (600, 620), {}, font=random.choice((FANG, SONG)), px=16, pad="32px 42px", ground="#f3fbfa", scale=1.8
    )


def appointment_for_a_test(case: Case, random: Random) -> Drawing:
    """A slip that says when to come for a test that is still to be made, and how to prepare."""
    on = case.visited_on + dt.timedelta(random.randint(1, 4))
    what, rules = random.choice(
        (
            ("腹部彩超", ("检查前禁食8小时，可少量饮水", "前两日清淡饮食")),
            ("电子胃镜（普通）", ("前一日20时后禁食，检查日晨禁水", "取下活动假牙", "检查后2小时可进温凉流食")),
            ("磁共振平扫", ("去除手表、硬币、钥匙等金属物", "体内有植入物请告知", "检查约需20分钟，请勿移动")),
        )
    )
    body = (
        line(f"<b style='font-size:19px'>{e(case.hospital)}</b>", bars(case.numbers["登记号"], 150, 30))
        + box("检查预约单", "font-size:22px;margin:8px 0", "c b")
        + box(
            f"<div style='font-size:15px'>请于</div><div style='font-size:25px' class=b>{day_text(on, '年')}　{random.choice(('08:30', '09:40', '14:20'))}</div>"
            f"<div style='font-size:15px'>到 医技楼{random.choice('一二三')}层 {random.randint(2, 9)}号检查室 登记等候</div>",
            "border:2px solid #333;padding:10px",
            "c",
        )
        + table(
            [
                ["姓名", name(case), "性别", case.insured.sex],
                ["年龄", age(case, case.visited_on), "申请科室", e(case.department)],
                ["预约项目", (what, "colspan=3")],
            ],
            "rule",
            "margin-top:12px",
        )
        + box("检查准备", "margin-top:14px", "b")
        + "".join(box(f"{i}) {one}；") for i, one in enumerate(rules, 1))
        + box("如不能按时前来，请提前一天致电改约 " + calls(case), "margin-top:10px")
        + line(
            f"预约员：{e(staff(case)[3])}",
            f"打印：{day_text(case.visited_on, '-')} {hour(case)}",
            style="margin-top:20px;font-size:14px",
        )
    )
    return sheet(body, (620, 570), {}, font=random.choice((SANS, DOTS)), px=16, pad="28px 38px", scale=1.8)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (
        queue_slip,
        booking_on_phone,
        vaccine_reminder,
        appointment_for_a_test,
    ),
}
