"""Pages that are no claim material, with words that tempt a reader: receipts, cards, reports, lists of other houses."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fourth.sheet import (
    DROID,
    LIGHT,
    LOGO,
    MEDIUM,
    MING,
    SERIF,
    SONG,
    THIN_SERIF,
    drawn,
    e,
    table,
)
from benchmarks.papers.families.frames import day_text, seal
from benchmarks.papers.paper import Drawing, Layout

_CELL = "border:1px solid #777;padding:6px 8px"


def _plain(
    inner: str,
    *,
    font: str,
    width: int = 640,
    height: int = 640,
    paper: str = "#fff",
    ink: str = "#1b1b1b",
    scale: float = 1.7,
) -> Drawing:
    return drawn(
        f"<div style='padding:36px 42px'>{inner}</div>",
        {},
        font=font,
        width=width,
        height=height,
        paper=paper,
        ink=ink,
        scale=scale,
    )


def restaurant_bill(case: Case, random: Random) -> Drawing:
    """A bill of a restaurant."""
    dishes = (("清蒸鲈鱼", 8800), ("梅菜扣肉", 5600), ("蒜蓉菜心", 2800), ("米饭", 600), ("酸梅汤", 1800))
    lines = "".join(
        f"<div style='display:flex;justify-content:space-between'><span>{name}</span><span>{yuan(fen)}</span></div>"
        for name, fen in dishes
    )
    return _plain(
        f"<div style='text-align:center;font-size:21px'>渔家小院</div><div style='text-align:center'>结账单</div><p>桌号 A12　人数 4　{day_text(case.visited_on, '-')} 18:40</p><hr>{lines}<hr><p>消费合计 {yuan(sum(fen for _, fen in dishes))}</p><p>凭此单可开具发票，谢谢惠顾！</p>",
        font=DROID,
        width=380,
        height=460,
        scale=2.1,
    )


def train_ticket(case: Case, random: Random) -> Drawing:
    """A train ticket with a name and an identity number in part."""
    return _plain(
        f"<div style='display:flex;justify-content:space-between'><span style='color:#b53a35'>Z36A{case.numbers['门诊号'][:6]}</span><span>检票：8A</span></div><div style='font-size:24px;display:flex;justify-content:space-between'><b>越城北</b><span>G7312</span><b>赣湖西</b></div><p>{day_text(case.visited_on, '年月')} 07:42开　05车11C号</p><p>￥186.0元　二等座</p><p>{case.insured.id_number[:10]}****{case.insured.id_number[-4:]} {e(case.insured.name)}</p><p style='font-size:13px'>仅供报销使用</p>",
        font=SONG,
        width=480,
        height=300,
        paper="#dcebf3",
        scale=1.9,
    )


def parcel_label(case: Case, random: Random) -> Drawing:
    """A label of a parcel."""
    return _plain(
        f"<div style='font-size:29px;letter-spacing:3px'>312-A07-19</div><hr><p>收：{e(case.insured.name)} {case.insured.phone[:3]}****{case.insured.phone[-4:]}<br>{e(case.insured.address)}</p><hr><p>寄：越城震元旗舰店</p><p>已验视　件数1/1　运单号 77{case.numbers['业务流水号']}</p>",
        font=MEDIUM,
        width=420,
        height=460,
        scale=1.9,
    )


def property_fee(case: Case, random: Random) -> Drawing:
    """A receipt for a flat's service fee."""
    return _plain(
        f"<div style='text-align:center;font-size:23px'>收　款　收　据</div><p>今收到　{e(case.insured.name)}</p><p>交来　物业服务费、公摊电费</p><p>人民币（大写）壹仟贰佰叁拾元整　￥1230.00</p><p>收款单位：柯岩花园物业服务中心　　收款人：单</p><p>{day_text(case.visited_on, '年')}</p><div style='position:absolute;right:60px;bottom:30px'>{seal('柯岩花园物业服务中心', diameter=110)}</div>",
        font=MING,
        width=640,
        height=330,
    )


def marriage_certificate(case: Case, random: Random) -> Drawing:
    """A marriage certificate: persons, numbers, a seal."""
    return _plain(
        f"<div style='font-size:27px;text-align:center'>结 婚 证</div><p>持证人：{e(case.mother.name)}</p><p>登记日期：{day_text(case.visited_on, '年')}</p><p>结婚证字号：J3306-2019-{case.numbers['床号'][:6]}</p><p>姓名：{e(case.mother.name)}　性别：女　国籍：中国　身份证件号：{case.mother.id_number}</p><p>姓名：{e(case.father.name)}　性别：男　国籍：中国　身份证件号：{case.father.id_number}</p>",
        font=SONG,
        width=720,
        height=420,
        paper="#f6e6e2",
        scale=1.5,
    )


def school_report(case: Case, random: Random) -> Drawing:
    """A pupil's report."""
    rows = [(name, str(random.randint(78, 99)), "良好") for name in ("语文", "数学", "英语", "科学", "体育")]
    return _plain(
        f"<div style='text-align:center;font-size:22px'>小学生素质发展报告书</div><p>姓名：{e(case.insured.name)}　班级：四（2）班</p>{table(rows, head=('学科', '成绩', '评价'), css='width:100%', cell=_CELL)}<p>班主任评语：学习认真，团结同学，望继续努力。</p>",
        font=LIGHT,
        height=520,
    )


def health_check_offer(case: Case, random: Random) -> Drawing:
    """A hospital's advertisement for check-ups."""
    rows = [("入职体检套餐", "198元"), ("中青年套餐", "588元"), ("父母关爱套餐", "998元")]
    return _plain(
        f"<div style='background:#2a8f7b;color:#fff;padding:18px;font-size:25px;text-align:center;font-family:{LOGO}'>{e(case.hospital)}体检中心</div><p style='font-size:19px'>健康体检，早安排早放心</p>{table(rows, css='width:100%', cell=_CELL)}<p>预约电话：0579-8800126　　地址：门诊楼四层</p><p style='font-size:13px'>体检前三日清淡饮食，当日空腹。</p>",
        font=MEDIUM,
        height=520,
    )


def appointment_slip(case: Case, random: Random) -> Drawing:
    """A slip with a number for the queue."""
    return _plain(
        f"<div style='text-align:center'>{e(case.hospital)}</div><div style='text-align:center;font-size:21px'>挂号预约凭条</div><p>就诊人：{e(case.insured.name)}</p><p>科室：{e(case.department)}　诊室：3</p><p style='font-size:33px;text-align:center'>026号</p><p>候诊时间：{day_text(case.visited_on, '-')} 09:30-10:00</p><p>请提前15分钟到分诊台签到，过号请重新排队。</p>",
        font=DROID,
        width=400,
        height=430,
        scale=2,
    )


def pharmacy_member_card(case: Case, random: Random) -> Drawing:
    """A card of a pharmacy's members."""
    return drawn(
        f"<div style='padding:28px 32px'><div style='font-family:{LOGO};font-size:28px'>{e(case.pharmacy[:8])}</div><div style='font-size:22px;margin-top:16px'>会员卡　VIP</div><div style='font-size:22px;letter-spacing:3px;margin-top:70px'>NO. {case.numbers['医保编号']}</div><div>每周二会员日 全场九折</div></div>",
        {},
        font=LIGHT,
        width=540,
        height=340,
        scale=1.8,
        paper="linear-gradient(120deg,#0d7a56,#53b58f)",
        ink="#fff",
        shape="border-radius:18px",
    )


def chat_screen(case: Case, random: Random) -> Drawing:
    """A chat about papers for a claim."""
    said = (
        ("left", "你好，住院发票和出院小结都要拍清楚哦"),
        ("right", "费用清单也要吗？"),
        ("left", "要的，还有银行卡和身份证正反面"),
        ("right", "好的，我晚上拍"),
        ("left", "不着急，慢慢来[微笑]"),
    )
    lines = "".join(
        f"<div style='text-align:{side};margin:14px 0'><span style='display:inline-block;max-width:300px;padding:9px 13px;border-radius:8px;background:{'#fff' if side == 'left' else '#95ec69'}'>{text}</span></div>"
        for side, text in said
    )
    return drawn(
        f"<div style='background:#ededed;height:100%'><div style='background:#f7f7f7;text-align:center;padding:14px'>理赔小助手</div><div style='padding:6px 16px'>{lines}</div></div>",
        {},
        font=LIGHT,
        width=420,
        height=560,
        scale=1.9,
    )


def parking_receipt(case: Case, random: Random) -> Drawing:
    """A receipt of a car park, with a plate."""
    return _plain(
        f"<div style='text-align:center;font-size:19px'>停车收费小票</div><p>车牌：{case.vehicle.plate}</p><p>入场 {day_text(case.visited_on, '-')} 09:11<br>出场 {day_text(case.visited_on, '-')} 11:52</p><p>应收 15.00　实收 15.00</p><p>需要发票请扫码</p>",
        font=DROID,
        width=340,
        height=330,
        scale=2.2,
    )


def menu(case: Case, random: Random) -> Drawing:
    """A menu with prices."""
    rows = [("招牌牛肉面", "22"), ("红油抄手", "18"), ("凉拌黄瓜", "12"), ("卤味拼盘", "38"), ("冰粉", "8")]
    return _plain(
        f"<div style='font-family:{LOGO};font-size:34px;text-align:center'>老街面馆 · 菜单</div>{table(rows, css='width:100%;font-size:21px', cell='padding:9px;border-bottom:1px dashed #b98')}",
        font=SERIF,
        height=520,
        paper="#fff6e6",
    )


def newspaper(case: Case, random: Random) -> Drawing:
    """A piece of a newspaper on a traffic accident."""
    return _plain(
        f"<div style='font-size:29px'>雨天路滑 这些路口请慢行</div><p style='font-size:13px'>本报讯　{day_text(case.visited_on, '年')}</p><div style='column-count:2'>昨日，记者从交警支队了解到，入冬以来我市雨雪天气增多，道路交通事故有所上升。交警提醒广大驾驶人，行经学校、医院门前时减速慢行，注意避让行人，保持安全车距。发生轻微事故后应及时撤离现场，以免造成拥堵。市民如需办理驾驶证、行驶证业务，可通过手机应用预约。保险公司也提示，投保人应如实告知车辆使用情况。</div>",
        font=SONG,
        width=720,
        height=430,
        paper="#f3f0e8",
        scale=1.5,
    )


def estate_certificate(case: Case, random: Random) -> Drawing:
    """A certificate of real estate."""
    rows = [
        ("权利人", e(case.insured.name)),
        ("共有情况", "单独所有"),
        ("坐落", e(case.insured.address)),
        ("不动产单元号", case.numbers["业务流水号"]),
        ("用途", "城镇住宅用地/住宅"),
        ("面积", "房屋建筑面积96.20㎡"),
    ]
    return _plain(
        f"<div style='text-align:center;font-size:26px'>不动产权证书</div><p>赣（2021）赣湖市不动产权第{case.numbers['登记号'][:7]}号</p>{table(rows, css='width:100%', cell=_CELL)}",
        font=THIN_SERIF,
        width=700,
        height=470,
        paper="#f7efe6",
        scale=1.5,
    )


def vaccination_leaf(case: Case, random: Random) -> Drawing:
    """A leaf of a vaccination booklet."""
    rows = [("乙肝疫苗", "第3剂", "已接种"), ("脊灰疫苗", "第4剂", "已接种"), ("流感疫苗", "", "")]
    return _plain(
        f"<div style='font-size:22px;text-align:center'>预防接种证</div><p>儿童姓名：{e(case.insured.name)}　出生日期：{case.insured.born_on}</p>{table(rows, head=('疫苗名称', '剂次', '接种情况'), css='width:100%', cell=_CELL)}<p>下次接种请携带本证。</p>",
        font=LIGHT,
        height=430,
    )


def electricity_bill(case: Case, random: Random) -> Drawing:
    """A bill for electricity."""
    rows = [
        ("本期电量", "312 千瓦时"),
        ("阶梯电价", "0.5380 元"),
        ("本期电费", "167.86 元"),
        ("缴费截止", day_text(case.on, "-")),
    ]
    return _plain(
        f"<div style='font-size:22px'>电费通知单</div><p>户名：{e(case.insured.name)}　户号：{case.numbers['登记号']}</p><p>用电地址：{e(case.insured.address)}</p>{table(rows, css='width:100%', cell=_CELL)}<p>可凭户号下载电子发票。</p>",
        font=MEDIUM,
        height=470,
    )


def business_card(case: Case, random: Random) -> Drawing:
    """A card of somebody who sells insurance."""
    return drawn(
        f"<div style='padding:32px'><div style='font-family:{LOGO};font-size:19px'>{e(case.insurer)}</div><div style='font-size:27px;margin-top:44px'>{e(case.relative.name)}　<span style='font-size:15px'>高级业务主任</span></div><div style='margin-top:24px'>手机：{case.relative.phone}<br>地址：{e(case.relative.address[:18])}</div></div>",
        {},
        font=LIGHT,
        width=540,
        height=320,
        scale=1.8,
    )


def leave_form(case: Case, random: Random) -> Drawing:
    """A request for sick leave."""
    return _plain(
        f"<div style='font-size:24px;text-align:center'>请 假 条</div><p style='line-height:2'>　　领导：本人{e(case.insured.name)}因身体不适，需到医院复查，特申请于{day_text(case.visited_on, '年')}请假一天，望批准。</p><p style='text-align:right'>请假人：{e(case.insured.name)}<br>{day_text(case.visited_on, '年')}</p>",
        font=MING,
        width=600,
        height=400,
        ink="#27315f",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (
        *(restaurant_bill, train_ticket, parcel_label, property_fee, marriage_certificate, school_report),
        *(health_check_offer, appointment_slip, pharmacy_member_card, chat_screen, parking_receipt, menu),
        *(newspaper, estate_certificate, vaccination_leaf, electricity_bill, business_card, leave_form),
    )
}
