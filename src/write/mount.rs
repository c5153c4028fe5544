//! Whether a folder is a mount point, as far as the system tells.

use std::path::Path;

/// Whether `folder` is a mount point. Asked beforehand, since the new site would be staged on another file system;
/// where the system doesn't tell, the exchange will fail.
pub(super) fn is_mount_point(folder: &Path) -> bool {
    is_other_device(folder) || is_mount_root(folder)
}

#[cfg(unix)]
fn is_other_device(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let device = |path: &Path| std::fs::metadata(path).ok().map(|metadata| metadata.dev());
    folder.parent().is_some_and(|parent| device(parent) != device(folder))
}

#[cfg(not(unix))]
fn is_other_device(_: &Path) -> bool {
    false
}

/// A bind mount shares its device with the folder around it; only `statx` tells them apart.
#[cfg(target_os = "linux")]
fn is_mount_root(folder: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    statx(CWD, folder, AtFlags::empty(), StatxFlags::empty())
        .is_ok_and(|found| found.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

#[cfg(not(target_os = "linux"))]
fn is_mount_root(_: &Path) -> bool {
    false
}
