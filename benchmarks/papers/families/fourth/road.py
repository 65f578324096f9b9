"""Accidents and deaths, licences, garages' bills, lists of what was lost."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fourth.sheet import (
    DROID,
    LIGHT,
    LOGO,
    MEDIUM,
    MING,
    SERIF,
    SONG,
    drawn,
    e,
    items_of,
    table,
)
from benchmarks.papers.families.frames import at, day_text, portrait, seal
from benchmarks.papers.paper import Drawing, Layout

_CELL = "border:1px solid #555;padding:6px 8px"


def _place(case: Case) -> str:
    return f"{case.pools.cities[case.seed % len(case.pools.cities)]}{case.pools.streets[case.seed % len(case.pools.streets)]}路口"


def _issuer(case: Case) -> str:
    return f"{case.pools.cities[case.seed % len(case.pools.cities)]}公安局交通警察支队"


def _accident_truth(case: Case, *, number: str = "", place: bool = True, issuer: str = "") -> dict[str, str]:
    truth = {
        "happened_on": case.loss_on.isoformat(),
        "issued_on": case.visited_on.isoformat(),
        "issuer": issuer or _issuer(case),
    }
    return truth | ({"certificate_number": number} if number else {}) | ({"place": _place(case)} if place else {})


def traffic_finding(case: Case, random: Random) -> Drawing:
    """The traffic police's finding."""
    number = f"第{case.numbers['登记号']}号"
    body = f"<div style='padding:50px 60px;line-height:1.9'><div style='text-align:center;font-size:20px'>{_issuer(case)}</div><div style='text-align:center;font-size:24px'>道路交通事故认定书</div><div style='text-align:center'>{number}</div><p>事故时间：{day_text(case.loss_on, '年')}14时20分　　天气：晴</p><p>事故地点：{_place(case)}</p><p>当事人：{e(case.insured.name)}，驾驶{case.vehicle.plate}号小型轿车。</p><p>道路交通事故发生经过：当事人驾车行至上述地点时与前车发生追尾，造成车辆损坏。</p><p>当事人责任：{e(case.insured.name)}负次要责任。</p><p style='text-align:right'>交通警察：萧瑟　0381<br>{day_text(case.visited_on, '年')}</p></div>"
    return drawn(body, _accident_truth(case, number=number), font=SONG, width=780, height=720, scale=1.5)


def simple_finding(case: Case, random: Random) -> Drawing:
    """The short form for light accidents, in a grid."""
    rows = [
        ("事故时间", f"{day_text(case.loss_on, '-')} 09:05", "天气", "阴"),
        ("事故地点", _place(case), "", ""),
        ("当事人", e(case.insured.name), "车牌号", case.vehicle.plate),
    ]
    number = case.numbers["登记号"]
    body = f"<div style='padding:36px 40px'><div style='text-align:center;font-size:22px'>道路交通事故认定书（简易程序）</div><div style='text-align:right'>编号：{number}</div>{table(rows, css='width:100%', cell=_CELL)}<p>事故事实及责任：双方车辆发生刮擦，{e(case.relative.name)}负全部责任，{e(case.insured.name)}无责任。</p><p>制作单位：{_issuer(case)}　　日期：{day_text(case.visited_on, '-')}</p></div>"
    return drawn(body, _accident_truth(case, number=number), font=DROID, width=760, height=400, scale=1.6)


def employers_letter(case: Case, random: Random) -> Drawing:
    """A letter of an employer or a village on how somebody was hurt."""
    issuer = f"{case.pools.cities[case.seed % len(case.pools.cities)]}宏图建筑有限公司"
    body = f"<div style='padding:60px 64px;line-height:2.1'><div style='text-align:center;font-size:25px'>意外事故证明</div><p>　　兹有我单位职工{e(case.insured.name)}（身份证号{case.insured.id_number}），于{day_text(case.loss_on, '年')}在{_place(case)}不慎摔倒受伤，随即送往{e(case.hospital)}就医。</p><p>　　特此证明。</p><p style='text-align:right'>证明单位：{issuer}<br>{day_text(case.visited_on, '年')}</p><div style='position:absolute;right:80px;bottom:70px'>{seal(issuer, diameter=130, opacity=0.5)}</div></div>"
    return drawn(body, _accident_truth(case, issuer=issuer), font=MING, width=760, height=560, scale=1.5)


def _death_truth(case: Case, issuer: str) -> dict[str, str]:
    one = case.insured
    return {
        "name": one.name,
        "sex": one.sex,
        "id_number": one.id_number,
        "died_on": case.discharged_on.isoformat(),
        "cause": case.diagnosis.name,
        "issuer": issuer,
    }


def death_grid(case: Case, random: Random) -> Drawing:
    """The national medical form."""
    one = case.insured
    rows = [
        ("死者姓名", e(one.name), "性别", one.sex, "民族", f"{e(one.ethnicity)}族"),
        ("身份证件号码", one.id_number, "出生日期", day_text(one.born_on, "年"), "婚姻状况", "已婚"),
        ("死亡日期", day_text(case.discharged_on, "年"), "死亡地点", "医疗卫生机构", "户籍地址", ""),
    ]
    body = f"<div style='padding:36px 34px'><div style='text-align:center;font-size:23px'>居民死亡医学证明（推断）书</div><div style='text-align:right;font-size:13px'>编号：{case.numbers['登记号']}</div>{table(rows, css='width:100%;font-size:14px', cell=_CELL)}<p>死亡原因：{e(case.diagnosis.name)}</p><p>医疗卫生机构名称：{e(case.hospital)}（盖章）　　医师签名：项东　　填表日期：{day_text(case.discharged_on, '年')}</p></div>"
    return drawn(body, _death_truth(case, case.hospital), font=SONG, width=900, height=400, scale=1.5)


def death_slip(case: Case, random: Random) -> Drawing:
    """The part for the family."""
    one = case.insured
    said = [
        ("姓名", one.name),
        ("性别", one.sex),
        ("身份证号", one.id_number),
        ("死亡时间", day_text(case.discharged_on, "年")),
        ("死亡原因", case.diagnosis.name),
        ("出具单位", case.hospital),
    ]
    body = f"<div style='padding:44px 54px'><div style='text-align:center;font-size:24px'>死亡证明书</div>{''.join(f'<p>{label}：{e(value)}</p>' for label, value in said)}<p style='text-align:right'>（医院盖章）　{day_text(case.discharged_on, '年')}</p></div>"
    return drawn(body, _death_truth(case, case.hospital), font=LIGHT, width=640, height=520, scale=1.7)


def death_letter(case: Case, random: Random) -> Drawing:
    """A sentence of the police station."""
    one, issuer = case.insured, f"{case.insured.id_issuer.split('公安局')[0]}公安局城北派出所"
    body = f"<div style='padding:60px 64px;line-height:2.1'><div style='text-align:center;font-size:25px'>居民死亡证明</div><p>　　{e(one.name)}，{one.sex}，居民身份证号码{one.id_number}，因{e(case.diagnosis.name)}于{day_text(case.discharged_on, '年')}死亡，户口已注销。</p><p>　　特此证明。</p><p style='text-align:right'>{issuer}<br>{day_text(case.discharged_on, '年')}</p></div>"
    return drawn(body, _death_truth(case, issuer), font=SERIF, width=740, height=480, scale=1.5)


def _driver_truth(case: Case) -> dict[str, str]:
    one = case.insured
    start = one.id_valid_from
    return {
        "name": one.name,
        "sex": one.sex,
        "id_number": one.id_number,
        "born_on": one.born_on.isoformat(),
        "vehicle_class": case.vehicle.vehicle_class,
        "first_issued_on": start.isoformat(),
        "valid_from": start.isoformat(),
        "valid_to": start.replace(
            year=start.year + 6, day=min(start.day, 28) if start.month == 2 else start.day
        ).isoformat(),
    }


def driver_card(case: Case, random: Random) -> Drawing:
    """The front leaf of the driving licence."""
    one, truth = case.insured, _driver_truth(case)
    body = (
        at(96, 16, "<span style='font-size:20px'>中华人民共和国机动车驾驶证</span>")
        + at(100, 44, "<span style='font-size:11px'>Driving License of the People's Republic of China</span>")
        + at(30, 70, f"证号　{one.id_number}")
        + at(30, 104, f"姓名　{e(one.name)}　　　性别　{one.sex}　　国籍　中国")
        + at(30, 138, f"住址　{e(one.address[:24])}")
        + at(30, 172, f"出生日期　{truth['born_on']}")
        + at(30, 204, f"初次领证日期　{truth['first_issued_on']}")
        + at(30, 236, f"准驾车型　{truth['vehicle_class']}")
        + at(30, 300, f"有效期限　{truth['valid_from']}　至　{truth['valid_to']}")
        + f"<div style='position:absolute;right:26px;top:156px'>{portrait(104, 130)}</div>"
    )
    return drawn(
        body,
        truth,
        font=MEDIUM,
        width=540,
        height=350,
        size=15.5,
        scale=1.8,
        paper="#e8efe9",
        shape="border-radius:12px",
    )


def driver_copy(case: Case, random: Random) -> Drawing:
    """The leaf, photocopied."""
    picture = driver_card(case, random)
    inner = picture.html.split("<div class='paper'>")[1].rsplit("</div></body>")[0]
    body = f"<div style='position:absolute;left:100px;top:120px;width:540px;height:350px;border:1px solid #888;filter:grayscale(1)'>{inner}</div>"
    return drawn(body, picture.fields, font=DROID, width=740, height=600, size=15.5, scale=1.6)


def driver_app(case: Case, random: Random) -> Drawing:
    """The electronic licence on a phone."""
    one, truth = case.insured, _driver_truth(case)
    said = [
        ("姓名", one.name),
        ("性别", one.sex),
        ("证号", one.id_number),
        ("出生日期", truth["born_on"]),
        ("初次领证日期", truth["first_issued_on"]),
        ("准驾车型", truth["vehicle_class"]),
        ("有效期限", f"{truth['valid_from']}至{truth['valid_to']}"),
        ("状态", "正常"),
    ]
    lines = "".join(
        f"<div style='display:flex;justify-content:space-between;padding:11px 0;border-bottom:1px solid #eee'><span style='color:#888'>{label}</span><span>{e(value)}</span></div>"
        for label, value in said
    )
    body = f"<div style='background:#2f66d0;color:#fff;text-align:center;padding:18px;font-size:19px'>电子驾驶证</div><div style='padding:16px 24px'><div style='text-align:center;font-size:17px'>中华人民共和国机动车驾驶证</div>{lines}</div>"
    return drawn(body, truth, font=LIGHT, width=460, height=560, scale=1.8)


def _vehicle_truth(case: Case) -> dict[str, str]:
    car = case.vehicle
    return {
        "plate": car.plate,
        "owner": case.insured.name,
        "vin": car.vin,
        "engine_number": car.engine_number,
        "model": car.model,
        "registered_on": car.registered_on.isoformat(),
        "issued_on": car.registered_on.isoformat(),
    }


def vehicle_card(case: Case, random: Random) -> Drawing:
    """The main leaf of the vehicle licence."""
    car = case.vehicle
    body = (
        at(110, 16, "<span style='font-size:20px'>中华人民共和国机动车行驶证</span>")
        + at(26, 62, f"号牌号码　{car.plate}　　　　车辆类型　小型轿车")
        + at(26, 98, f"所有人　{e(case.insured.name)}")
        + at(26, 134, f"住　址　{e(case.insured.address[:26])}")
        + at(26, 170, f"使用性质　非营运　　品牌型号　{car.model}")
        + at(160, 210, f"车辆识别代号　{car.vin}")
        + at(160, 246, f"发动机号码　{car.engine_number}")
        + at(160, 282, f"注册日期　{car.registered_on}　发证日期　{car.registered_on}")
        + f"<div style='position:absolute;left:20px;top:208px'>{seal(_issuer(case), diameter=104, opacity=0.6)}</div>"
    )
    return drawn(
        body,
        _vehicle_truth(case),
        font=SONG,
        width=560,
        height=340,
        size=15.5,
        scale=1.8,
        paper="#eef1e6",
        shape="border-radius:10px",
    )


def vehicle_app(case: Case, random: Random) -> Drawing:
    """The electronic licence on a phone."""
    car = case.vehicle
    said = [
        ("号牌号码", car.plate),
        ("所有人", case.insured.name),
        ("品牌型号", car.model),
        ("车辆识别代号", car.vin),
        ("发动机号码", car.engine_number),
        ("注册日期", str(car.registered_on)),
        ("发证日期", str(car.registered_on)),
        ("使用性质", "非营运"),
    ]
    lines = "".join(
        f"<div style='padding:9px 0;border-bottom:1px solid #eee'><span style='color:#888;display:inline-block;width:130px'>{label}</span>{e(value)}</div>"
        for label, value in said
    )
    body = f"<div style='background:#19785f;color:#fff;padding:16px 22px;font-size:19px'>电子行驶证</div><div style='padding:14px 22px'>{lines}</div>"
    return drawn(body, _vehicle_truth(case), font=MEDIUM, width=460, height=480, scale=1.8)


def vehicle_copy(case: Case, random: Random) -> Drawing:
    """The main leaf, photocopied on a sheet."""
    picture = vehicle_card(case, random)
    inner = picture.html.split("<div class='paper'>")[1].rsplit("</div></body>")[0]
    body = f"<div style='position:absolute;left:90px;top:110px;width:560px;height:340px;border:1px solid #888;filter:grayscale(1)'>{inner}</div>"
    return drawn(body, picture.fields, font=DROID, width=740, height=580, size=15.5, scale=1.6)


def _repair_truth(case: Case) -> dict[str, object]:
    return {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "vin": case.vehicle.vin,
        "issued_on": case.repair.issued_on.isoformat(),
        "total_amount": yuan(case.repair.total_fen),
        "items": items_of(case.repair.fees),
    }


def repair_sheet(case: Case, random: Random) -> Drawing:
    """A garage's settlement list."""
    rows = [
        (str(place), e(fee.goods.name), str(fee.quantity), yuan(fee.goods.price_fen), yuan(fee.amount_fen))
        for place, fee in enumerate(case.repair.fees, start=1)
    ]
    body = f"<div style='padding:34px 38px'><div style='text-align:center;font-size:21px'>{e(case.garage)}</div><div style='text-align:center;font-size:18px'>车辆维修结算清单</div><p>车牌号：{case.vehicle.plate}　　车架号：{case.vehicle.vin}</p><p>结算日期：{day_text(case.repair.issued_on, '-')}</p>{table(rows, head=('序号', '维修项目/配件', '数量', '单价', '金额'), css='width:100%', cell=_CELL)}<p>合计金额：{yuan(case.repair.total_fen)} 元（{in_words(case.repair.total_fen)}）</p><p>维修单位（盖章）：　　　　客户签字：</p></div>"
    return drawn(body, _repair_truth(case), font=SONG, width=740, height=400 + 36 * len(rows), scale=1.6)


def repair_estimate(case: Case, random: Random) -> Drawing:
    """An estimate of the damage, agreed with the insurer."""
    rows = [
        (e(fee.goods.name), fee.goods.unit, str(fee.quantity), yuan(fee.goods.price_fen), yuan(fee.amount_fen))
        for fee in case.repair.fees
    ]
    body = f"<div style='padding:30px 40px'><div style='font-family:{LOGO};font-size:22px'>机动车维修报价单</div><p>报价单位：{e(case.garage)}<br>车牌号码：{case.vehicle.plate}<br>VIN码：{case.vehicle.vin}</p>{table(rows, head=('项目', '单位', '数量', '单价（元）', '小计（元）'), css='width:100%', cell='border-bottom:1px solid #999;padding:5px')}<p>总计：¥{yuan(case.repair.total_fen)}</p><p>报价日期：{day_text(case.repair.issued_on, '/')}　报价人：熊大海</p></div>"
    return drawn(body, _repair_truth(case), font=LIGHT, width=700, height=370 + 34 * len(rows), scale=1.6)


def repair_matrix(case: Case, random: Random) -> Drawing:
    """A list from a matrix printer."""
    rows = [(e(fee.goods.name), f"{fee.quantity}", yuan(fee.amount_fen)) for fee in case.repair.fees]
    body = f"<div style='padding:30px 36px'><div>{e(case.garage)}</div><div style='letter-spacing:4px'>汽车维修费用明细</div><p>车号 {case.vehicle.plate}　VIN {case.vehicle.vin}</p>{table(rows, head=('名称', '数量', '金额'), css='width:100%;text-align:left', cell='border-bottom:1px dotted #667;padding:4px')}<p>应收合计 {yuan(case.repair.total_fen)}</p><p>{day_text(case.repair.issued_on, '年')}</p></div>"
    return drawn(
        body, _repair_truth(case), font=MING, width=600, height=320 + 33 * len(rows), scale=1.75, ink="#333a66"
    )


def _loss_truth(case: Case) -> dict[str, object]:
    return {
        "insured_name": case.insured.name,
        "loss_on": case.loss_on.isoformat(),
        "items": items_of(case.losses),
        "total_amount": yuan(sum(fee.amount_fen for fee in case.losses)),
    }


def loss_table(case: Case, random: Random) -> Drawing:
    """A list of property lost, ruled."""
    total = sum(fee.amount_fen for fee in case.losses)
    rows = [
        (
            str(place),
            e(fee.goods.name),
            e(fee.goods.specification),
            str(fee.quantity),
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
        )
        for place, fee in enumerate(case.losses, start=1)
    ]
    body = f"<div style='padding:38px 40px'><div style='text-align:center;font-size:23px'>财产损失清单</div><p>被保险人：{e(case.insured.name)}　　出险日期：{day_text(case.loss_on, '年')}</p>{table(rows, head=('序号', '财产名称', '规格型号', '数量', '单价（元）', '损失金额（元）'), css='width:100%', cell=_CELL)}<p>损失合计：{yuan(total)} 元</p><p>被保险人签章：{e(case.insured.name)}</p></div>"
    return drawn(body, _loss_truth(case), font=DROID, width=780, height=330 + 36 * len(rows), scale=1.55)


def loss_hand(case: Case, random: Random) -> Drawing:
    """A list written by the owner."""
    total = sum(fee.amount_fen for fee in case.losses)
    lines = "".join(
        f"<div style='display:flex;justify-content:space-between;border-bottom:1px solid #cbb'><span>{e(fee.goods.name)}</span><span>{fee.quantity}{fee.goods.unit}</span><span>{yuan(fee.amount_fen)}</span></div>"
        for fee in case.losses
    )
    body = f"<div style='padding:40px 50px;font-size:19px'><div style='text-align:center;font-size:25px'>损失物品清单</div><p>被保险人姓名：{e(case.insured.name)}</p><p>出险时间：{day_text(case.loss_on, '年')}</p>{lines}<p>总计金额：{yuan(total)}元</p></div>"
    return drawn(
        body, _loss_truth(case), font=MING, width=640, height=330 + 32 * len(case.losses), scale=1.7, ink="#22305c"
    )


def loss_claim(case: Case, random: Random) -> Drawing:
    """The insurer's form for it."""
    total = sum(fee.amount_fen for fee in case.losses)
    rows = [(e(fee.goods.name), f"{fee.quantity}{fee.goods.unit}", yuan(fee.amount_fen)) for fee in case.losses]
    body = f"<div style='padding:34px 44px'><div style='font-family:{LOGO}'>{e(case.insurer)}</div><div style='font-size:21px;text-align:center'>出险财产损失申报清单</div><p>被保险人 {e(case.insured.name)}　　事故日期 {day_text(case.loss_on, '-')}</p>{table(rows, head=('标的名称', '受损数量', '申报损失金额'), css='width:100%;text-align:left', cell='border-bottom:1px solid #888;padding:5px')}<p>合计 {yuan(total)}</p></div>"
    return drawn(body, _loss_truth(case), font=MEDIUM, width=680, height=290 + 35 * len(rows), scale=1.6)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "accident_certificate": (traffic_finding, simple_finding, employers_letter),
    "death_certificate": (death_grid, death_slip, death_letter),
    "driving_licence": (driver_card, driver_copy, driver_app),
    "vehicle_licence": (vehicle_card, vehicle_copy, vehicle_app),
    "repair_quote": (repair_sheet, repair_estimate, repair_matrix),
    "loss_list": (loss_table, loss_hand, loss_claim),
}
