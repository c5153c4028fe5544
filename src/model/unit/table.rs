//! The table of units: what each code measures, and how much of it one is.
//!
//! Codes are those of UCUM (<https://ucum.org/ucum>), as lexicons write them, and signs that people write. A code whose
//! word can mean several units has a row for each. Factors are exact by definition but for those of loose rows, which
//! run from the least to the greatest that is meant. Money is in its currency, whose code is its own row.

use super::dimension::Base::{
    self, Angle, Calendar, Information, Length, Mass, Own, Points, Temperature, Time, Warmth,
};
use super::fraction::Fraction;
use crate::model::Decimal;

/// A unit that the table knows.
pub(super) struct Atom {
    /// What is written.
    pub code: &'static str,
    /// Whether prefixes may stand before it.
    pub is_metric: bool,
    /// All that it can mean.
    pub rows: &'static [Row],
}

/// One meaning of a unit.
pub(super) struct Row {
    /// What it measures.
    pub dimension: &'static [(Base, i8)],
    /// How much one is, in the bases.
    pub least: Fraction,
    /// The same, where it is no fixed number; else equal to `least`.
    pub greatest: Fraction,
    /// What is added before the factor is applied: where the scale's nought lies above that of the base.
    pub offset: Decimal,
}

const NOUGHT: Decimal = Decimal { mantissa: 0, exponent: 0 };
const PLAIN: &[(Base, i8)] = &[];
const LENGTH: &[(Base, i8)] = &[(Length, 1)];
const AREA: &[(Base, i8)] = &[(Length, 2)];
const VOLUME: &[(Base, i8)] = &[(Length, 3)];
const MASS: &[(Base, i8)] = &[(Mass, 1)];
const TIME: &[(Base, i8)] = &[(Time, 1)];
const CALENDAR: &[(Base, i8)] = &[(Calendar, 1)];
const SPEED: &[(Base, i8)] = &[(Length, 1), (Time, -1)];
const FORCE: &[(Base, i8)] = &[(Mass, 1), (Length, 1), (Time, -2)];
const ENERGY: &[(Base, i8)] = &[(Mass, 1), (Length, 2), (Time, -2)];
const POWER: &[(Base, i8)] = &[(Mass, 1), (Length, 2), (Time, -3)];
const PRESSURE: &[(Base, i8)] = &[(Mass, 1), (Length, -1), (Time, -2)];
const TEMPERATURE: &[(Base, i8)] = &[(Temperature, 1)];
const WARMTH: &[(Base, i8)] = &[(Warmth, 1)];
const ANGLE: &[(Base, i8)] = &[(Angle, 1)];
const INFORMATION: &[(Base, i8)] = &[(Information, 1)];
const STERLING: &[(Base, i8)] = &[(Base::Money(*b"GBP"), 1)];
const POINTS: &[(Base, i8)] = &[(Points, 1)];

/// `mantissa × 10^exponent` of the bases.
const fn exact(dimension: &'static [(Base, i8)], mantissa: i128, exponent: i16) -> Row {
    let factor = Fraction::decimal(Decimal { mantissa, exponent });
    Row { dimension, least: factor, greatest: factor, offset: NOUGHT }
}

/// `of` in `over` of the bases.
const fn part(dimension: &'static [(Base, i8)], of: i128, over: i128) -> Row {
    let factor = Fraction::new(Decimal { mantissa: of, exponent: 0 }, Decimal { mantissa: over, exponent: 0 });
    Row { dimension, least: factor, greatest: factor, offset: NOUGHT }
}

/// From `least` to `greatest`, both times `10^exponent`, of the bases.
const fn loose(dimension: &'static [(Base, i8)], least: i128, greatest: i128, exponent: i16) -> Row {
    Row {
        dimension,
        least: Fraction::decimal(Decimal { mantissa: least, exponent }),
        greatest: Fraction::decimal(Decimal { mantissa: greatest, exponent }),
        offset: NOUGHT,
    }
}

/// A scale of temperature whose degrees are `of` in `over` kelvins, and whose nought lies `offset / 100` degrees above
/// the absolute one.
const fn scale(of: i128, over: i128, offset: i128) -> Row {
    Row { offset: Decimal { mantissa: offset, exponent: -2 }, ..part(TEMPERATURE, of, over) }
}

/// Money of one of these currencies: so many hundredths, tenths, … of one.
macro_rules! money {
    ($mantissa:literal, $exponent:literal: $($code:literal),+) => {
        const { &[$(exact(const { &[(Base::Money(*$code), 1)] }, $mantissa, $exponent)),+] }
    };
}

const fn unit(code: &'static str, rows: &'static [Row]) -> Atom {
    Atom { code, is_metric: false, rows }
}

const fn metric(code: &'static str, rows: &'static [Row]) -> Atom {
    Atom { code, is_metric: true, rows }
}

/// Currencies by their ISO 4217 codes, those that are no more, and what is traded like one. Three other capitals are no
/// money: they may count lorries.
pub(super) const CURRENCIES: &str = "\
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD \
    CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD \
    GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT \
    LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR \
    NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP \
    STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XAG \
    XAU XCD XOF XPF YER ZAR ZMW ZWG ZWL ATS BEF CYP DDM DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL \
    MTL NLG PTE ROL SIT SKK SLL TRL VEF YUM ZWD XBT ETH";

/// What stands before a metric unit, and its power of ten.
pub(super) const PREFIXES: [(&str, i16); 17] = [
    ("da", 1),
    ("E", 18),
    ("P", 15),
    ("T", 12),
    ("G", 9),
    ("M", 6),
    ("k", 3),
    ("h", 2),
    ("d", -1),
    ("c", -2),
    ("m", -3),
    ("u", -6),
    ("µ", -6),
    ("n", -9),
    ("p", -12),
    ("f", -15),
    ("a", -18),
];

/// All units.
pub(super) const ATOMS: &[Atom] = &[
    // Shares, and how far apart two are.
    unit("%", &[exact(PLAIN, 1, -2)]),
    unit("‰", &[exact(PLAIN, 1, -3)]),
    unit("ppm", &[exact(PLAIN, 1, -6)]),
    unit("ppb", &[exact(PLAIN, 1, -9)]),
    unit("pp", &[exact(POINTS, 1, 0)]),
    unit("[bp]", &[exact(POINTS, 1, -2)]),
    // A point can be one of a scale, of an index, or of a percentage.
    unit("[point]", &[exact(PLAIN, 1, 0), exact(POINTS, 1, 0)]),
    // Times as much.
    unit("×", &[exact(PLAIN, 1, 0)]),
    unit("[dozen]", &[exact(PLAIN, 12, 0)]),
    // Time.
    metric("s", &[exact(TIME, 1, 0)]),
    unit("min", &[exact(TIME, 60, 0)]),
    unit("h", &[exact(TIME, 3600, 0)]),
    unit("d", &[exact(TIME, 86_400, 0)]),
    unit("wk", &[exact(TIME, 604_800, 0)]),
    unit("mo", &[exact(CALENDAR, 1, 0), loose(TIME, 28 * 86_400, 31 * 86_400, 0)]),
    unit("a", &[exact(CALENDAR, 12, 0), loose(TIME, 365 * 86_400, 366 * 86_400, 0)]),
    unit("Ma", &[exact(CALENDAR, 12, 6)]),
    unit("Ga", &[exact(CALENDAR, 12, 9)]),
    // Length.
    metric("m", &[exact(LENGTH, 1, 0)]),
    unit("[mi_i]", &[exact(LENGTH, 1_609_344, -3), exact(LENGTH, 1852, 0)]),
    unit("[nmi_i]", &[exact(LENGTH, 1852, 0)]),
    unit("[yd_i]", &[exact(LENGTH, 9144, -4)]),
    unit("[ft_i]", &[exact(LENGTH, 3048, -4)]),
    unit("[in_i]", &[exact(LENGTH, 254, -4)]),
    unit("[ly]", &[exact(LENGTH, 94_607_304_725_808, 2)]),
    unit("AU", &[exact(LENGTH, 149_597_870_700, 0)]),
    // Area.
    metric("ar", &[exact(AREA, 100, 0)]),
    unit("[morgen]", &[exact(AREA, 2500, 0)]),
    unit("[acr_us]", &[exact(AREA, 40_468_564_224, -7)]),
    // Volume.
    metric("L", &[exact(VOLUME, 1, -3)]),
    metric("l", &[exact(VOLUME, 1, -3)]),
    unit("[gal_us]", &[exact(VOLUME, 3_785_411_784, -12), exact(VOLUME, 454_609, -8)]),
    unit("[gal_br]", &[exact(VOLUME, 454_609, -8)]),
    unit("[qt_us]", &[exact(VOLUME, 946_352_946, -12), exact(VOLUME, 11_365_225, -10)]),
    unit("[pt_us]", &[exact(VOLUME, 473_176_473, -12), exact(VOLUME, 56_826_125, -11)]),
    unit("[pt_br]", &[exact(VOLUME, 56_826_125, -11)]),
    unit("[foz_us]", &[exact(VOLUME, 295_735_295_625, -16), exact(VOLUME, 284_130_625, -13)]),
    unit("[cup_us]", &[loose(VOLUME, 200, 284, -6)]),
    unit("[tbs_us]", &[loose(VOLUME, 14, 20, -6)]),
    unit("[tsp_us]", &[loose(VOLUME, 49, 60, -7)]),
    unit("[bbl_us]", &[exact(VOLUME, 158_987_294_928, -12)]),
    unit("[bu_us]", &[exact(VOLUME, 3_523_907_016_688, -14)]),
    // Mass. A ton can be metric, short or long; a pound the trade's, or half a kilogram; an ounce one of gold.
    metric("g", &[exact(MASS, 1, 0)]),
    metric("t", &[exact(MASS, 1, 6), exact(MASS, 90_718_474, -2), exact(MASS, 10_160_469_088, -4)]),
    unit("[ston_av]", &[exact(MASS, 90_718_474, -2)]),
    unit("[lton_av]", &[exact(MASS, 10_160_469_088, -4)]),
    unit("[lb_av]", &[exact(MASS, 45_359_237, -5), exact(MASS, 500, 0), exact(STERLING, 1, 0)]),
    unit("GBP", &[exact(STERLING, 1, 0), exact(MASS, 45_359_237, -5), exact(MASS, 500, 0)]),
    unit("[oz_av]", &[exact(MASS, 28_349_523_125, -9), exact(MASS, 311_034_768, -7)]),
    unit("[oz_tr]", &[exact(MASS, 311_034_768, -7)]),
    unit("[stone_av]", &[exact(MASS, 635_029_318, -5)]),
    unit(
        "[zentner]",
        &[exact(MASS, 50_000, 0), exact(MASS, 100_000, 0), exact(MASS, 45_359_237, -3), exact(MASS, 5_080_234_544, -5)],
    ),
    unit("[car]", &[exact(MASS, 2, -1), exact(&[(Own("[car]"), 1)], 1, 0)]),
    // Temperature: how warm, or how much warmer. A bare degree is one of these, or of an angle.
    unit("Cel", &[scale(1, 1, 27_315), exact(WARMTH, 1, 0)]),
    unit("[degF]", &[scale(5, 9, 45_967), part(WARMTH, 5, 9)]),
    unit("K", &[scale(1, 1, 0), exact(WARMTH, 1, 0)]),
    unit(
        "deg",
        &[scale(1, 1, 27_315), scale(5, 9, 45_967), exact(WARMTH, 1, 0), part(WARMTH, 5, 9), exact(ANGLE, 1, 0)],
    ),
    unit("rad", &[exact(ANGLE, 57_295_779_513_082_321, -15)]),
    unit("circ", &[exact(ANGLE, 360, 0), exact(PLAIN, 1, 0)]),
    // Speed, force, energy, power and pressure. Who counts calories counts thousands of them.
    unit("[kn_i]", &[part(SPEED, 1852, 3600)]),
    metric("N", &[exact(FORCE, 1, 3)]),
    metric("J", &[exact(ENERGY, 1, 3)]),
    metric("Wh", &[exact(ENERGY, 36, 5)]),
    metric("eV", &[exact(ENERGY, 1_602_176_634, -25)]),
    unit("cal", &[exact(ENERGY, 4184, 0), exact(ENERGY, 4184, 3)]),
    unit("kcal", &[exact(ENERGY, 4184, 3)]),
    unit("[Btu]", &[exact(ENERGY, 105_505_585_262, -5)]),
    metric("W", &[exact(POWER, 1, 3)]),
    unit("[HP]", &[loose(POWER, 735, 746, 3)]),
    metric("Pa", &[exact(PRESSURE, 1, 3)]),
    metric("bar", &[exact(PRESSURE, 1, 8)]),
    unit("atm", &[exact(PRESSURE, 101_325, 3)]),
    unit("[psi]", &[exact(PRESSURE, 6_894_757, 0)]),
    // Information.
    metric("bit", &[exact(INFORMATION, 1, 0)]),
    metric("By", &[exact(INFORMATION, 8, 0)]),
    metric("B", &[exact(INFORMATION, 8, 0)]),
    unit("kibibyte", &[exact(INFORMATION, 8192, 0)]),
    metric("px", &[exact(&[(Own("px"), 1)], 1, 0)]),
    // What nothing else is measured in.
    metric("Hz", &[exact(&[(Time, -1)], 1, 0)]),
    metric("V", &[exact(&[(Own("V"), 1)], 1, 0)]),
    metric("A", &[exact(&[(Own("A"), 1)], 1, 0)]),
    metric("Ohm", &[exact(&[(Own("Ohm"), 1)], 1, 0)]),
    metric("Bq", &[exact(&[(Own("Bq"), 1)], 1, 0)]),
    metric("Sv", &[exact(&[(Own("Sv"), 1)], 1, 0)]),
    metric("mol", &[exact(&[(Own("mol"), 1)], 1, 0)]),
    unit("dB", &[exact(&[(Own("dB"), 1)], 1, 0)]),
    unit("[pH]", &[exact(&[(Own("[pH]"), 1)], 1, 0)]),
    unit("barn", &[exact(AREA, 1, -28)]),
    // Currencies whose word each language takes for another one.
    unit("KES", money!(1, 0: b"KES", b"ATS")),
    unit("ATS", money!(1, 0: b"ATS", b"KES")),
    unit("ANG", money!(1, 0: b"ANG", b"NLG")),
    unit("NLG", money!(1, 0: b"NLG", b"ANG")),
    // Parts of currencies, as lexicons name them.
    unit("¢", CENT),
    unit("p", money!(1, -2: b"GBP")),
    unit("Rappen", money!(1, -2: b"CHF")),
    unit("Pfennig", money!(1, -2: b"DEM")),
    unit("kopek", KOPEK),
    unit("Kopeken", KOPEK),
    unit("ore", ORE),
    unit("Öre", ORE),
    unit("sen", money!(1, -2: b"JPY", b"MYR", b"IDR", b"BND")),
    unit("Jiao", money!(1, -1: b"CNY")),
    unit("mao", money!(1, -1: b"CNY")),
    unit("dime", money!(1, -1: b"USD", b"CAD")),
    unit("nickel", money!(5, -2: b"USD", b"CAD")),
    unit("satoshi", money!(1, -8: b"XBT")),
    unit("BTC", money!(1, 0: b"XBT")),
    unit("RMB", money!(1, 0: b"CNY")),
];

const KOPEK: &[Row] = money!(1, -2: b"RUB", b"UAH", b"BYN");
const ORE: &[Row] = money!(1, -2: b"SEK", b"NOK", b"DKK");
const CENT: &[Row] = money!(
    1, -2: b"EUR", b"USD", b"GBP", b"AUD", b"CAD", b"NZD", b"HKD", b"SGD", b"TWD", b"ZAR", b"CHF", b"JMD", b"FJD", b"NAD",
    b"BBD", b"BSD", b"LRD", b"ZWL", b"NLG", b"FRF", b"BEF", b"KES", b"LKR", b"MUR"
);
