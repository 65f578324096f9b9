"""Certificates of death: the medical form, a stub with its certificate, a police extract, a funeral house's proof."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.cards_kit import (
    BOOK_SONG,
    FANG,
    HEI,
    LATIN,
    MING,
    OLD_SONG,
    Cell,
    age_of,
    choose,
    chop,
    div,
    ends,
    fill,
    grid,
    head,
    home_city,
    home_district,
    ink,
    iso,
    k,
    moment,
    no,
    officials,
    page,
    signature,
    soon,
    stripes,
    tel,
    v,
)
from benchmarks.papers.paper import Drawing

_DEADLY = ("C", "I20", "I21", "I25", "I50", "I60", "I61", "I63", "J12", "J15", "J18", "J44", "J96", "K72", "K74", "N18")


def _cause(case: Case) -> str:
    """The diagnosis where it may kill, else another of the family's that may."""
    deadly = [one.name for one in case.pools.diagnoses if one.code.startswith(_DEADLY)]
    if case.diagnosis.name in deadly or not deadly:
        return case.diagnosis.name if deadly else "多器官功能衰竭"
    return deadly[case.seed % len(deadly)]


def _truth(case: Case, issuer: str, *without: str, cause: str = "") -> dict[str, str]:
    who = case.insured
    known = {
        "name": who.name,
        "sex": who.sex,
        "id_number": who.id_number,
        "died_on": iso(case.discharged_on),
        "issuer": issuer,
    }
    known |= {"cause": cause} if cause else {}
    return {name: value for name, value in known.items() if name not in without}


def medical_death_form(case: Case, random: Random) -> Drawing:
    """The tall medical form: person, causes one below the other, who certified; bilingual small labels."""
    who, w, died, cause = case.insured, random.choice((ink, str)), case.discharged_on, _cause(case)
    s = f"<br><span style='font:12px {LATIN};color:#666'>"
    rows: list[list[Cell]] = [
        [k(f"姓　名{s}Name</span>"), w(e(who.name)), k(f"性　别{s}Sex</span>"), w(who.sex), k(f"民　族{s}Ethnicity</span>"), w(who.ethnicity)],
        [k(f"身份证号{s}ID number</span>"), v(w(who.id_number), 3), k(f"年　龄{s}Age</span>"), w(f"{age_of(who.born_on, died)}岁")],
        [k(f"出生日期{s}Date of birth</span>"), v(w(day_text(who.born_on, "年")), 2), k(f"死亡日期{s}Date of death</span>"), v(w(f"{day_text(died, '年')}{moment(case, 'end')}"), 2)],
        [k(f"死亡地点{s}Place of death</span>"), v(choose("医院病房", ("医院病房", "急诊室", "家中", "其他")), 5)],
        [k(f"户籍地址{s}Address</span>"), v(w(e(who.address)), 5)],
        [("致死的主要疾病诊断", 'colspan="4" class="c"'), v("发病至死亡大概间隔", 2, 'class="c"')],
        [k("Ⅰ(a) 直接死因"), v(w(cause), 3), v(w(("1月余", "2月余", "半年", "3月")[case.seed % 4]), 2)],
        [k("(b) 引起(a)"), v("", 3), v("", 2)],
        [k("Ⅱ 其他情况"), v("", 3), v("", 2)],
        [k("诊断依据"), v(choose("临床", ("尸检", "病理", "手术", "临床", "推断")), 5)],
        [k("医师签名"), v(signature(officials(case)[0]), 2), k("填报单位"), v(e(case.hospital), 2)],
    ]  # fmt: skip
    body = ends(f"行政区划代码 {no(case, 'area', 6)}", f"编号 {no(case, 'death', 12)}", style="font-size:14px")
    body += head("居民死亡医学证明书", 28, "margin:4px 0 10px") + grid(
        rows, style="font-size:15.5px", widths=(15, 18, 14, 19, 15, 19)
    )
    body += ends("（医疗机构盖章）", f"填表日期：{w(day_text(soon(case, died, 1), '年'))}", style="margin:18px 30px 0")
    body += div(
        "注：①此证一式四联，由死者家属持第二、三联办理户口注销与殡葬手续。②涂改无效。",
        "font-size:13.5px;margin-top:16px",
    )
    body += chop(e(case.hospital), 190, 128, 138, "死亡证明专用章", 0.45)
    return page(
        body,
        (850, 800),
        _truth(case, case.hospital, cause=cause),
        font=random.choice((MING, BOOK_SONG)),
        pad="34px 46px",
    )


def hospital_certificate_with_stub(case: Case, random: Random) -> Drawing:
    """A hospital's wide certificate in sentences, beside a narrow stub that stays in the book."""
    who, died, cause, w = case.insured, case.discharged_on, _cause(case), random.choice((ink, str))
    number = no(case, "dstub", 7)
    text = "line-height:2.15;text-indent:2em"
    stub = f"<div style='width:196px;border-right:2px dashed #666;padding-right:18px;font-size:15px;line-height:2'><div class=c style='font-size:18px'>存　根</div>№ {number}<br>{w(e(who.name))}　{w(who.sex)}<br>住院号 {case.numbers['住院号']}<br>死亡时间<br>{w(day_text(died, '-'))}<br>领取人 ________<br>经手 {officials(case)[2]}</div>"
    said = f"患者{fill(w(e(who.name)), 100)}，性别{fill(w(who.sex), 40)}，{fill(w(str(age_of(who.born_on, died))), 40)}岁，身份证号{fill(w(who.id_number), 220)}，因{fill(w(cause), 150)}于{fill(w(day_text(case.admitted_on, '年')), 150)}入住我院{e(case.department)}，经抢救治疗无效，于{fill(w(day_text(died, '年')), 150)}{fill(w(moment(case, 'end')), 80)}死亡。"
    main = f"<div style='flex:1'><div class=c style='font-size:20px'>{e(case.hospital)}</div>{head('死 亡 证 明', 29)}<div class=r style='font-size:15px'>№ {number}</div>"
    main += div(said, text) + div("特此证明。", text)
    main += ends(
        f"主治医师：{signature(officials(case)[0])}",
        f"科主任：{signature(officials(case)[1])}",
        style="margin-top:16px",
    )
    main += div(
        f"{e(case.hospital)}<br>{w(day_text(soon(case, died, 1), '年'))}", "margin-top:20px;line-height:1.8", "r"
    )
    main += chop(e(case.hospital), 440, 116, 130, "医务科", 0.45) + "</div>"
    body = f"<div style='display:flex;gap:26px;height:100%'>{stub}{main}</div>"
    ground = random.choice(("#fff", "#fbfaf3", "#f4f8fb"))
    return page(body, (1060, 590), _truth(case, case.hospital, cause=cause), font=random.choice((FANG, OLD_SONG)), px=18, pad="34px 44px", ground=ground)  # fmt: skip


def registration_cancelled(case: Case, random: Random) -> Drawing:
    """A police station's proof that the registration of one who died was cancelled."""
    who, died = case.insured, case.discharged_on
    street = next((one for one in case.pools.streets if one in who.address), case.pools.streets[0])
    issuer = f"{home_city(case)}公安局{home_district(case)[:-1]}分局{street}派出所"
    day = soon(case, died, 6 + case.seed % 8)
    rows: list[list[Cell]] = [
        [k("姓　　名"), e(who.name), k("性　　别"), who.sex],
        [k("公民身份号码"), who.id_number, k("民　　族"), who.ethnicity],
        [k("出生日期"), day_text(who.born_on, "年"), k("死亡日期"), day_text(died, "年")],
        [k("户籍地址"), v(e(who.address), 3)],
        [k("注销类别"), random.choice(("死亡注销", "死亡、宣告死亡")), k("注销日期"), day_text(day, "年")],
        [k("申报人"), e(case.relative.name), k("与死者关系"), random.choice(("亲属", "近亲属"))],
    ]
    body = head(random.choice(("死亡注销户口证明", "户口注销证明（死亡）")), 29, "margin-bottom:6px")
    body += div(
        f"{home_district(case)}公（户）注字第 {no(case, 'cancel', 6)} 号", "font-size:15px;margin-bottom:10px", "r"
    )
    body += grid(rows, style="font-size:17px;line-height:2", widths=(17, 37, 15, 31))
    body += div(
        "上列人员户口已于人口信息管理系统内注销，特此证明。", "margin:18px 0 34px;font-size:18px;text-indent:2em"
    )
    body += div(
        f"{issuer}<br>承办人：{officials(case)[3]}<br>{day_text(day, '年')}", "line-height:1.95;font-size:17px", "r"
    )
    body += chop(issuer, 510, 120, 136, "户口专用章", 0.45)
    return page(body, (850, 600), _truth(case, issuer), font=random.choice((MING, HEI)), pad="44px 58px")


def funeral_house_proof(case: Case, random: Random) -> Drawing:
    """A funeral house's narrow proof of cremation: printed lines, bar code, seal."""
    who, died = case.insured, case.discharged_on
    issuer = f"{home_city(case)}殡仪馆"
    day = soon(case, died, 3)
    pairs = (
        ("死者姓名", e(who.name)), ("性　　别", who.sex), ("年　　龄", f"{age_of(who.born_on, died)} 岁"), ("身份证号", who.id_number),
        ("死亡日期", day_text(died, "-")), ("死亡原因", _cause(case)), ("火化日期", day_text(day, "-")), ("火化炉号", f"{case.seed % 8 + 1} 号炉"),
        ("丧属姓名", e(case.relative.name)), ("丧属电话", case.relative.phone),
    )  # fmt: skip
    body = head(issuer, 21) + head("死亡火化证明", 26, "letter-spacing:4px")
    body += ends(
        stripes(case, "fire", 170, 32), f"证号 {no(case, 'fire', 9)}", style="font-size:15px;margin:8px 0 10px"
    )
    body += grid(
        [[f"<span style='color:#555'>{name}</span>", value] for name, value in pairs], "h", "font-size:17px", (26, 74)
    )
    body += div("遗体已于上述日期在本馆火化，骨灰由丧属领取。", "margin-top:14px")
    body += ends(f"经办人：{officials(case)[1]}", f"咨询：{tel(case, 'fun')}", style="margin-top:16px;font-size:15px")
    body += div(f"{issuer}<br>{day_text(day, '年')}", "margin-top:14px;line-height:1.8", "r")
    body += chop(issuer, 330, 108, 124, "业务专用章", 0.5)
    return page(body, (620, 760), _truth(case, issuer, cause=_cause(case)), font=random.choice((BOOK_SONG, HEI)), px=16.5, pad="34px 44px", scale=1.8, ground="#fdfcf7")  # fmt: skip


LAYOUTS = {
    "death_certificate": (
        medical_death_form,
        hospital_certificate_with_stub,
        registration_cancelled,
        funeral_house_proof,
    )
}
