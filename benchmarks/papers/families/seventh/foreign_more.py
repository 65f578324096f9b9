"""More pages that are no claim material: contracts, bills of the house, boxes, slips and letters."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventh import kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout


def gym(case: Case, random: Random) -> Drawing:
    """A gym's membership contract."""
    body = (
        '<h2 class="c" style="font-size:25px;margin-bottom:16px">健身会员入会协议</h2>'
        f"<p>甲方：跃动健身俱乐部（滨河店）　　会员卡号：{digits(random, 8)}</p><p>乙方：{t(case.insured.name)}　　身份证号：{case.insured.id_number}　　电话：{case.insured.phone}</p>"
        f"<p>一、乙方购买{random.choice(('年卡', '半年卡', '次卡50次'))}，会费{random.randint(8, 39) * 100}元，自{day_text(case.visited_on, '年')}起生效。</p><p>二、会员卡仅限本人使用，转让需缴纳手续费。</p><p>三、私教课程一经签约，非因甲方原因不予退款。</p><p>四、乙方应如实告知身体状况，有不宜运动的疾病应在医生指导下锻炼。</p><p>五、请妥善保管随身物品，遗失自负。</p>"
        + kit.spread("甲方（盖章）：", f"乙方签字：{kit.handwritten(case.insured.name)}", style="margin-top:34px")
    )
    return kit.sheet(body, size=(740, 600), fields={}, font=kit.SONG, px=16, css="p{line-height:1.9}")


def utility(case: Case, random: Random) -> Drawing:
    """A bill of water or power."""
    used = random.randint(90, 420)
    rows = [
        ["上次示数", "本次示数", "用电量(千瓦时)", "电价(元)", "电费(元)"],
        [
            str(random.randint(1000, 5000)),
            str(random.randint(5001, 9000)),
            str(used),
            "0.5586",
            yuan(round(used * 55.86)),
        ],
    ]
    body = (
        f'<h2 style="font-size:22px;color:#00706b">云岫供电公司　电费通知单</h2><p style="margin-top:12px">户号：{digits(random, 10)}　　户名：{t(case.insured.name)}</p><p>用电地址：{t(case.insured.address)}</p><p>电费年月：{case.visited_on:%Y%m}　　抄表日期：{day_text(case.visited_on, "-")}</p>'
        + kit.grid(rows, head=True, style="text-align:center")
        + '<p style="margin-top:14px">请于本月25日前缴清，逾期将按规定收取违约金。</p><p>服务热线 95598</p>'
    )
    return kit.sheet(body, size=(700, 400), fields={}, font=kit.SANS, px=15.5)


def medicine_box(case: Case, random: Random) -> Drawing:
    """The face of a box of a medicine."""
    name, content = random.choice(
        (
            ("感冒灵颗粒", "每袋装10g"),
            ("维生素C片", "0.1g×100片"),
            ("健胃消食片", "0.8g×32片"),
            ("板蓝根颗粒", "10g×20袋"),
        )
    )
    body = (
        f'<div class="r"><b style="background:#d33;color:#fff;padding:2px 10px;border-radius:12px">OTC</b><span>国药准字Z{digits(random, 8)}</span></div><div class="c" style="font-size:44px;font-weight:bold;margin:26px 0 4px">{name}</div><div class="c" style="font-size:15px">GANMAOLING KELI</div>'
        f'<div class="c" style="margin:24px 0">{content}</div><div style="background:#1a7a52;color:#fff;padding:8px 14px">【功能主治】详见说明书　【贮藏】密封</div><div class="r" style="margin-top:14px"><span>澜溪杏春制药有限公司</span><span>有效期至 {random.randint(2027, 2029)}.{random.randint(1, 12):02d}</span></div>'
    )
    return kit.sheet(body, size=(600, 360), fields={}, font=kit.HEI, px=17, ground="#f5faf3", scale=1.9)


def appointment(case: Case, random: Random) -> Drawing:
    """A kiosk's slip that tells of an appointment."""
    body = (
        f'<div class="c" style="font-size:19px">{t(case.hospital)}</div><div class="c" style="font-size:17px">预约挂号凭条</div><div style="border-top:1px dashed #333;margin:10px 0"></div><div>姓名：{t(case.insured.name)}</div><div>科室：{t(case.department)}</div><div>医生：{kit.doctor(random)}（{random.choice(("副主任医师", "普通号"))}）</div>'
        f'<div>就诊时间：{day_text(case.visited_on, "-")} {random.choice(("上午", "下午"))}</div><div style="font-size:30px" class="c">{random.randint(1, 60)}号</div><div>候诊位置：门诊楼{random.randint(2, 5)}层{random.choice("东西")}区</div><div style="border-top:1px dashed #333;margin:10px 0"></div><div class="c">请提前30分钟到分诊台报到，过号重排<br>本凭条不作报销凭证</div>'
    )
    return kit.sheet(body, size=(370, 440), fields={}, font=kit.HEI, px=16, pad="22px 24px", scale=2.0)


def supermarket(case: Case, random: Random) -> Drawing:
    """A supermarket's receipt."""
    goods = (
        ("老面馒头", 450),
        ("鲜牛奶950ml", 1590),
        ("西兰花", 683),
        ("猪前腿肉", 2876),
        ("洗洁精", 1290),
        ("抽纸6包", 1890),
        ("苹果", 1127),
        ("挂面", 880),
    )
    bought = random.sample(goods, 6)
    rows = "".join(kit.spread(name, "1", yuan(price)) for name, price in bought)
    total = sum(price for _, price in bought)
    body = (
        f'<div class="c" style="font-size:20px">惠万家超市（建设店）</div><div class="c">欢迎光临</div><div>收银台：{random.randint(1, 12):02d}　单号：{digits(random, 10)}</div><div>{day_text(case.visited_on, "-")} {kit.clock(random)}</div><div style="border-top:1px dashed #333;margin:8px 0"></div>'
        + kit.spread("品名", "数量", "金额")
        + rows
        + f'<div style="border-top:1px dashed #333;margin:8px 0"></div>{kit.spread("合计：", yuan(total))}{kit.spread("扫码支付：", yuan(total))}<div>会员积分：{random.randint(10, 900)}</div><div class="c" style="margin-top:8px">七日内凭小票退换货</div>'
    )
    return kit.sheet(body, size=(360, 460), fields={}, font=kit.SONG, px=16, pad="22px 24px", scale=2.0)


def lease(case: Case, random: Random) -> Drawing:
    """A contract for a flat."""
    body = (
        '<h2 class="c" style="font-size:26px;margin-bottom:18px">房屋租赁合同</h2>'
        f"<p>出租方（甲方）：{t(case.relative.name)}</p><p>承租方（乙方）：{t(case.insured.name)}</p><p>第一条　甲方将位于{t(case.relative.address)}的房屋出租给乙方居住使用，建筑面积{random.randint(45, 128)}平方米。</p>"
        f"<p>第二条　租赁期自{day_text(case.visited_on, '年')}起共12个月。</p><p>第三条　月租金{random.randint(8, 45) * 100}元，押一付三，乙方应提前七日支付下期租金。</p><p>第四条　水、电、燃气、物业费由乙方承担。</p><p>第五条　乙方不得擅自转租或改变房屋结构。</p>"
        + kit.spread(
            f"甲方：{kit.handwritten(case.relative.name)}",
            f"乙方：{kit.handwritten(case.insured.name)}",
            style="margin-top:30px",
        )
    )
    return kit.sheet(body, size=(740, 640), fields={}, font=kit.FANG, px=17, css="p{line-height:1.85}")


def notice(case: Case, random: Random) -> Drawing:
    """A notice on a house's door."""
    body = (
        '<h2 class="c" style="font-size:36px;letter-spacing:14px;margin-bottom:22px">停水通知</h2><p>尊敬的业主：</p>'
        f"<p style='text-indent:2em'>因小区二次供水水箱清洗消毒，定于{day_text(case.visited_on, '年')}22:00至次日06:00停水，请各位业主提前做好储水准备，给您带来不便敬请谅解。</p><p class='right' style='margin-top:40px'>锦绣花园物业服务中心</p>"
        + kit.stamp("锦绣花园物业服务中心", right=60, bottom=36, diameter=128)
    )
    return kit.sheet(body, size=(660, 500), fields={}, font=kit.SERIF, px=20, css="p{line-height:1.8}")


def report_card(case: Case, random: Random) -> Drawing:
    """A pupil's marks."""
    rows = [["学科", "平时", "期末", "等级"]] + [
        [name, str(random.randint(80, 100)), str(random.randint(75, 100)), random.choice("优优良")]
        for name in ("语文", "数学", "英语", "科学", "音乐", "体育")
    ]
    body = (
        f'<h2 class="c" style="font-size:23px">青禾市第二实验小学学生成绩报告单</h2><p style="margin-top:12px">姓名：{t(case.insured.name)}　班级：四（{random.randint(1, 6)}）班　学期：2025—2026学年度第二学期</p>'
        + kit.grid(rows, head=True, style="text-align:center")
        + f"<p style='margin-top:12px'>班主任评语：该生学习认真，团结同学，希望继续努力。</p><p class='right'>班主任：{kit.handwritten(kit.doctor(random))}</p>"
    )
    return kit.sheet(body, size=(660, 500), fields={}, font=kit.KAI, px=17)


LAYOUTS: tuple[Layout, ...] = (gym, utility, medicine_box, appointment, supermarket, lease, notice, report_card)
