"""Papers about accidents: the traffic police's simple and full decision, and a neighbourhood's statement."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.fifth.bills import age
from benchmarks.papers.families.fifth.marks import FANG, GRID, SONG, sheet, stamp
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _police(case: Case) -> str:
    """The squad that decides, of the insured's city."""
    return f"{case.insured.id_issuer.split('公安局')[0]}公安局交通警察支队一大队"


def _place(case: Case) -> str:
    """Where it happened: on the street of the relative's address."""
    return f"{case.relative.address[3:9]}{case.relative.address[9:13]}路口"


def simple(case: Case, random: Random) -> Drawing:
    """道路交通事故认定书（简易程序）."""
    person, other, car = case.insured, case.relative, case.vehicle
    number = f"{person.id_number[:6]}{case.loss_on:%Y}{case.numbers['登记号'][:6]}"

    def party(who: Person, title: str, plate: str, insurer: str) -> str:
        return (
            f"<tr><td rowspan='3' class='k'>{title}</td><td class='k'>姓名</td><td>{escape(who.name)}</td><td class='k'>性别</td><td>{who.sex}</td><td class='k'>联系电话</td><td>{who.phone}</td></tr>"
            f"<tr><td class='k'>驾驶证或<br>身份证号</td><td colspan='3'>{who.id_number}</td><td class='k'>交通方式</td><td>驾驶小型汽车</td></tr>"
            f"<tr><td class='k'>号牌号码</td><td>{plate}</td><td class='k'>保险公司</td><td>{insurer}</td><td class='k'>保险凭证号</td><td>{who.phone[3:]}{case.numbers['医保编号'][:4]}</td></tr>"
        )

    at_time = f"{day_text(case.loss_on, '年')}{7 + case.seed % 12}时{case.seed % 60:02d}分"
    body = (
        f"<h1 class='c' style='{SONG}font-size:25px;font-weight:bold'>道路交通事故认定书<br><span style='font-size:19px;font-weight:normal'>（简易程序）</span></h1><div class='r'>第 {number} 号</div>"
        f"<table><tr><td class='k'>事故时间</td><td colspan='3'>{at_time}</td><td class='k'>天气</td><td colspan='2'>{random.choice(('晴', '阴', '小雨'))}</td></tr><tr><td class='k'>事故地点</td><td colspan='6'>{escape(_place(case))}</td></tr>"
        f"{party(person, '当事人<br>（甲）', car.plate, '汇川财险')}{party(other, '当事人<br>（乙）', car.plate[:2] + '70' + car.plate[4:], '同舟财险')}"
        f"<tr><td class='k'>交通事故<br>事实及责任</td><td colspan='6' style='height:140px;vertical-align:top'>甲车由南向北行驶至上述地点时，与同向变更车道的乙车发生碰撞，造成两车不同程度损坏、甲方受伤的道路交通事故。乙方违反《中华人民共和国道路交通安全法实施条例》第四十四条第二款之规定，负事故全部责任；甲方无责任。<div class='row' style='padding-top:24px'><span>当事人签名：<span class='pen'>{escape(person.name)}</span>　<span class='pen'>{escape(other.name)}</span></span></div></td></tr>"
        "<tr><td class='k'>损害赔偿<br>调解结果</td><td colspan='6' style='height:74px;vertical-align:top'>双方自行到保险公司定损理赔。</td></tr></table>"
        f"<div class='row' style='padding:16px 8px'><span>交通警察：<span class='pen'>向东</span>　{_police(case)}</span><span>{day_text(case.loss_on, '年')}</span></div><div style='font-size:12.5px'>有下列情形之一或者调解未达成协议及调解生效后当事人不履行的，当事人可以向人民法院提起民事诉讼。此认定书一式三份。</div>"
        f"<div style='position:absolute;right:90px;bottom:20px'>{stamp(_police(case)[:12], '事故处理专用章', diameter=140)}</div>"
    )
    fields = {
        "certificate_number": number,
        "happened_on": case.loss_on.isoformat(),
        "place": _place(case),
        "issuer": _police(case),
        "issued_on": case.loss_on.isoformat(),
    }
    return sheet(
        body,
        width=860,
        height=840,
        type_=FANG,
        size=15,
        css=GRID + ".k{text-align:center;line-height:1.2;min-width:86px}td{height:34px}",
        padding="34px 46px",
        fields=fields,
    )


def full(case: Case, random: Random) -> Drawing:
    """The decision of the ordinary procedure: running text under headings, with a document number."""
    person, other, car = case.insured, case.relative, case.vehicle
    number = f"{person.id_issuer[0]}公交认字[{case.admitted_on.year}]第{case.numbers['登记号'][:5]}号"
    body = (
        f"<div class='c' style='{SONG}font-size:23px;font-weight:bold;letter-spacing:.08em'>{_police(case)}</div><div class='c' style='{SONG}font-size:28px;font-weight:bold;padding:6px 0'>道路交通事故认定书</div><div class='r' style='padding-bottom:8px'>{number}</div>"
        f"<p>交通事故时间：{day_text(case.loss_on, '年')}{6 + case.seed % 14}时许　　　天气：{random.choice(('晴', '多云', '雨'))}</p><p>交通事故地点：{escape(_place(case))}</p>"
        f"<p>当事人、车辆、道路和交通环境等基本情况：</p><p class='t'>{escape(person.name)}，{person.sex}，身份证号{person.id_number}，步行。</p><p class='t'>{escape(other.name)}，{other.sex}，身份证号{other.id_number}，驾驶{car.plate}号小型轿车。</p>"
        f"<p>道路交通事故发生经过：</p><p class='t'>{escape(other.name)}驾驶上述车辆行至事发路段时，未注意观察前方路面动态，与由东向西横过道路的{escape(person.name)}相撞，致{escape(person.name)}受伤、车辆受损。</p>"
        "<p>道路交通事故证据及事故形成原因分析：</p><p class='t'>现场勘查笔录、监控视频、当事人陈述等证据证实。机动车行经人行横道未停车让行是造成事故的直接原因。</p>"
        f"<p>当事人导致交通事故的过错及责任：</p><p class='t'>{escape(other.name)}承担此事故的全部责任，{escape(person.name)}不承担责任。</p>"
        f"<div class='r' style='padding:26px 40px 0 0;line-height:1.9'>交通警察：<span class='pen'>常青</span>　<span class='pen'>路遥</span><br>{day_text(case.admitted_on, '年')}</div><p style='font-size:13.5px;padding-top:20px'>当事人对交通事故认定有异议的，可自本认定书送达之日起三日内，向上一级公安机关交通管理部门提出书面复核申请。</p>"
        f"<div style='position:absolute;right:70px;bottom:50px'>{stamp(_police(case)[:12], diameter=150)}</div>"
    )
    fields = {
        "certificate_number": number,
        "happened_on": case.loss_on.isoformat(),
        "place": _place(case),
        "issuer": _police(case),
        "issued_on": case.admitted_on.isoformat(),
    }
    return sheet(
        body,
        width=840,
        height=840,
        type_=FANG,
        size=17.5,
        css="p{line-height:1.75}.t{text-indent:2em}",
        padding="50px 66px",
        fields=fields,
    )


def neighbourhood(case: Case, random: Random) -> Drawing:
    """A statement of an accident by a neighbourhood committee, short and typed."""
    person = case.insured
    issuer = f"{person.address[6:9]}建设社区居民委员会"
    place = f"{person.address[6:9]}建设小区{1 + case.seed % 30}号楼楼道"
    body = (
        f"<h1 class='c' style='{SONG}font-weight:bold;font-size:30px;letter-spacing:.5em;padding:24px 0 30px'>意外事故证明</h1>"
        f"<p class='t'>兹有我辖区居民{escape(person.name)}（{person.sex}，{age(case)}岁，身份证号：{person.id_number}），于{day_text(case.loss_on, '年')}{random.choice(('上午九时许', '傍晚', '中午十二时左右'))}在{place}{random.choice(('下楼时不慎踏空摔倒', '因地面湿滑跌倒'))}，致身体受伤，后由家属送往{case.hospital}救治。</p>"
        "<p class='t'>事故发生时无第三方责任，情况属实。</p><p class='t'>特此证明，仅用于办理保险理赔。</p>"
        f"<div class='r' style='padding:50px 30px 0 0;line-height:2'>证明单位（盖章）：{issuer}<br>经办人：<span class='pen'>冬梅</span>　电话：0990-{case.numbers['登记号'][:7]}<br>{day_text(case.discharged_on, '年')}</div>"
        f"<div style='position:absolute;right:100px;bottom:-30px'>{stamp(issuer, diameter=150)}</div>"
    )
    fields = {
        "happened_on": case.loss_on.isoformat(),
        "place": place,
        "issuer": issuer,
        "issued_on": case.discharged_on.isoformat(),
    }
    return sheet(
        body,
        width=820,
        height=680,
        type_=FANG,
        size=20,
        css="p{line-height:2}.t{text-indent:2em}",
        padding="50px 76px",
        fields=fields,
    )


LAYOUTS = {"accident_certificate": (simple, full, neighbourhood)}
