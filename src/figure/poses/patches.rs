//! Where it works: patches on the shirt, along the spine and out from it.

use crate::figure::model::Outline;
use crate::figure::number::table;

/// The chest.
pub(super) const CHEST: Outline = &table([
    [45.0, 4.0],
    [45.0, 8.0],
    [40.0, 11.6],
    [34.0, 11.0],
    [32.0, 6.0],
    [36.0, 2.0],
    [41.0, 1.0],
]);

/// The top of the right shoulder, from behind.
pub(super) const TOP_OF_SHOULDER_BACK: Outline = &table([
    [52.0, 3.6],
    [49.0, 8.0],
    [46.5, 15.0],
    [42.0, 14.0],
    [39.0, 8.5],
    [42.0, 3.0],
]);

/// The top of the shoulder, from the side.
pub(super) const TOP_OF_SHOULDER: Outline = &table([
    [48.5, -5.0],
    [47.0, -1.0],
    [43.0, -1.0],
    [40.0, -4.0],
    [40.0, -9.4],
    [44.0, -9.4],
]);

/// Between the shoulder blades, from the side.
pub(super) const MID_BACK: Outline = &table([
    [46.5, -5.5],
    [43.5, -3.2],
    [37.0, -3.0],
    [31.0, -4.0],
    [26.0, -7.6],
    [31.0, -11.0],
    [38.0, -13.0],
    [44.0, -11.0],
]);

/// Around the left shoulder blade.
pub(super) const UNDER_LEFT_BLADE: Outline = &table([
    [39.0, -16.0],
    [37.0, -11.0],
    [31.0, -9.4],
    [25.0, -10.5],
    [27.0, -14.0],
    [33.0, -16.0],
]);

/// Around the right shoulder blade.
pub(super) const UNDER_RIGHT_BLADE: Outline = &table([
    [39.0, 16.0],
    [37.0, 11.0],
    [31.0, 9.4],
    [25.0, 10.5],
    [27.0, 14.0],
    [33.0, 16.0],
]);

/// Around the shoulder blade, from the side.
pub(super) const SERRATUS: Outline = &table([
    [43.0, -5.0],
    [40.0, -2.0],
    [36.0, 2.0],
    [30.0, 4.0],
    [26.0, 1.0],
    [28.0, -5.0],
    [33.0, -8.6],
    [40.0, -9.6],
]);

/// Between the shoulder blades, from above.
pub(super) const BETWEEN_BLADES_ABOVE: Outline = &table([
    [40.5, 0.0],
    [40.0, 6.0],
    [37.0, 11.0],
    [32.4, 9.0],
    [28.6, 0.0],
    [32.4, -9.0],
    [37.0, -11.0],
    [40.0, -6.0],
]);

/// Between the shoulder blades, from behind.
pub(super) const BETWEEN_BLADES: Outline = &table([
    [46.0, 0.0],
    [44.5, 4.2],
    [41.0, 6.2],
    [36.0, 6.0],
    [31.0, 3.2],
    [26.5, 0.0],
    [31.0, -3.2],
    [36.0, -6.0],
    [41.0, -6.2],
    [44.5, -4.2],
]);

/// The side of the back, from the side.
pub(super) const LAT: Outline = &table([
    [42.0, -2.0],
    [36.0, 2.0],
    [26.0, 1.0],
    [16.0, -2.0],
    [18.0, -7.0],
    [28.0, -8.0],
    [38.0, -9.4],
    [43.0, -8.0],
]);

/// The left side of the back.
pub(super) const LEFT_LAT: Outline = &table([
    [38.0, -15.5],
    [37.0, -10.0],
    [31.0, -6.4],
    [22.0, -2.4],
    [13.0, -1.2],
    [13.0, -4.0],
    [20.0, -10.6],
    [30.0, -15.0],
]);

/// The right side of the back.
pub(super) const RIGHT_LAT: Outline = &table([
    [38.0, 15.5],
    [37.0, 10.0],
    [31.0, 6.4],
    [22.0, 2.4],
    [13.0, 1.2],
    [13.0, 4.0],
    [20.0, 10.6],
    [30.0, 15.0],
]);

/// The side of the back of a hanging body, from the side.
pub(super) const LAT_HANGING: Outline = &table([
    [40.0, -3.0],
    [36.0, 1.5],
    [28.0, 1.0],
    [18.0, -1.0],
    [19.0, -5.0],
    [28.0, -7.4],
    [37.0, -9.0],
]);

/// The belly.
pub(super) const DIAPHRAGM: Outline = &table([
    [28.0, 4.0],
    [25.5, 9.0],
    [17.0, 15.0],
    [9.0, 9.5],
    [8.0, 4.0],
    [17.0, 0.0],
]);
