//! The languages in which the product speaks and prints.

use crate::name::codes;

codes! {
    /// A language of pages and documents. Traditional Chinese is made from Simplified by conversion of our own
    /// wording; names and quotations are never converted.
    Lang {
        /// English.
        En = "en",
        /// Chinese in simplified characters.
        ZhHans = "zh-Hans",
        /// Chinese in traditional characters.
        ZhHant = "zh-Hant",
    }
}

impl Lang {
    /// Whether the words are Chinese, in whichever characters.
    pub const fn is_chinese(self) -> bool {
        matches!(self, Lang::ZhHans | Lang::ZhHant)
    }
}
