//! Whom to call, by region. No number is shown before the person has chosen:
//! 111 is a health line in the United Kingdom and the ambulance in New Zealand.
//!
//! Invariant: every emergency number here stands in safety.md section 3.1.

/// Where the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Region {
    /// United Kingdom.
    Uk,
    /// European Union.
    Eu,
    /// United States or Canada.
    NorthAmerica,
    /// Australia.
    Australia,
    /// New Zealand.
    NewZealand,
    /// Anywhere else.
    Elsewhere,
}

impl Region {
    /// All regions in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Uk,
        Self::Eu,
        Self::NorthAmerica,
        Self::Australia,
        Self::NewZealand,
        Self::Elsewhere,
    ];

    /// Its name in saved settings.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Uk => "uk",
            Self::Eu => "eu",
            Self::NorthAmerica => "us-ca",
            Self::Australia => "au",
            Self::NewZealand => "nz",
            Self::Elsewhere => "other",
        }
    }

    /// The region called `key` in saved settings.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.key() == key)
    }

    /// The region that a browser's language tag suggests: "en-GB", "fr-CA". A
    /// suggestion only: a person abroad keeps the language of home.
    pub fn for_locale(tag: &str) -> Option<Self> {
        /// The countries of the European Union.
        const EU: &str =
            "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
        let country = tag.split(['-', '_']).skip(1).find(|part| part.len() == 2)?;
        let country = country.to_ascii_uppercase();
        Some(match country.as_str() {
            "GB" => Self::Uk,
            "US" | "CA" => Self::NorthAmerica,
            "AU" => Self::Australia,
            "NZ" => Self::NewZealand,
            country if EU.split(' ').any(|one| one == country) => Self::Eu,
            _ => Self::Elsewhere,
        })
    }

    /// The name that people read.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Uk => "United Kingdom",
            Self::Eu => "European Union",
            Self::NorthAmerica => "United States or Canada",
            Self::Australia => "Australia",
            Self::NewZealand => "New Zealand",
            Self::Elsewhere => "Somewhere else",
        }
    }

    /// The ambulance number; `None` where we do not know it.
    pub const fn emergency(self) -> Option<&'static str> {
        match self {
            Self::Uk => Some("999"),
            Self::Eu => Some("112"),
            Self::NorthAmerica => Some("911"),
            Self::Australia => Some("000"),
            Self::NewZealand => Some("111"),
            Self::Elsewhere => None,
        }
    }

    /// The number for urgent advice that is not an emergency, where one holds
    /// for the whole region.
    pub const fn advice(self) -> Option<&'static str> {
        match self {
            Self::Uk => Some("111"),
            Self::Eu
            | Self::NorthAmerica
            | Self::Australia
            | Self::NewZealand
            | Self::Elsewhere => None,
        }
    }
}
