"""The names of systems and extensions in our FHIR documents. They are names, not addresses, and never change."""

from __future__ import annotations

FHIR_VERSION = "4.0.1"

# Identifiers. The identity number stands under the national object identifier of 居民身份证号 (GB 11643).
IDENTITY_NUMBER = "urn:oid:2.16.156.10011.1.3"
CONTRACT = "urn:anlan:contract"
CLAIM_NUMBER = "urn:anlan:claim-number"

# Codes of ours; docs/reference/fhir.md lists them.
COST_CATEGORY = "urn:anlan:cost-category"
LIST_CLASS = "urn:anlan:list-class"
SCENE = "urn:anlan:scene"
FACT = "urn:anlan:claim-fact"
ADJUDICATION = "urn:anlan:adjudication"
PLAN = "urn:anlan:plan"
PLAN_PART = "urn:anlan:plan-part"
STANDING = "urn:anlan:standing"
QUESTION = "urn:anlan:question"
PROBLEM = "urn:anlan:problem"

# Extensions.
OTHER_PAID = "urn:anlan:other-paid"
STAY = "urn:anlan:stay"

# Codes of HL7.
IDENTIFIER_TYPE = "http://terminology.hl7.org/CodeSystem/v2-0203"
NATIONAL_PERSON_IDENTIFIER = "NNCHN"
CLAIM_TYPE = "http://terminology.hl7.org/CodeSystem/claim-type"
PRIORITY = "http://terminology.hl7.org/CodeSystem/processpriority"
ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
HL7_ADJUDICATION = "http://terminology.hl7.org/CodeSystem/adjudication"
PAYMENT_TYPE = "http://terminology.hl7.org/CodeSystem/ex-paymenttype"
BENEFIT_TYPE = "http://terminology.hl7.org/CodeSystem/benefit-type"
LANGUAGE = "urn:ietf:bcp:47"
CURRENCY = "CNY"

# Whether an item is in the basic-insurance list (医保目录): in words, or as the class a fee list prints (甲, 乙, 丙).
LIST_CLASSES = {"in-list": True, "class-a": True, "class-b": True, "class-c": False, "out-of-list": False}
SCENES = ("inpatient", "outpatient")
SCENE_OF_ENCOUNTER = {"IMP": "inpatient", "ACUTE": "inpatient", "NONAC": "inpatient", "AMB": "outpatient"}
SCENE_OF_TYPE = {"institutional": "inpatient", "professional": "outpatient", "pharmacy": "outpatient"}
TYPE_OF_SCENE = {"inpatient": "institutional", "outpatient": "professional"}
