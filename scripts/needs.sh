# What the machine must have, and how it gets it. Sourced by ./demo and ./test.

say() { printf '%s\n' "$*" >&2; }

# Whether something is there: a command, `file:PATH`, or `font:LANGUAGE`.
is_there() {
    case "$1" in
        file:*) compgen -G "${1#file:}" >/dev/null || compgen -G "/usr/include/*/${1#file:/usr/include/}" >/dev/null ;;
        font:zh) compgen -G '/usr/share/fonts/*/noto/Noto*CJK*' >/dev/null ||
            compgen -G '/usr/share/fonts/*/droid/DroidSansFallback*' >/dev/null ;;
        font:en) compgen -G '/usr/share/fonts/*/liberation*/LiberationSerif*' >/dev/null ||
            compgen -G '/usr/share/fonts/*/dejavu/DejaVuSerif*' >/dev/null ||
            compgen -G '/usr/share/fonts/*/noto/NotoSerif-*' >/dev/null ;;
        *) command -v "$1" >/dev/null ;;
    esac
}

# need_packages THING PACKAGE [THING PACKAGE …]: installs by apt the packages whose thing is missing, or says exactly
# what to install where that is not possible.
need_packages() {
    local missing=()
    while (($# >= 2)); do
        is_there "$1" || missing+=("$2")
        shift 2
    done
    ((${#missing[@]} == 0)) && return
    local as_root=()
    if ((EUID != 0)); then as_root=(sudo -n); fi
    if command -v apt-get >/dev/null && { ((EUID == 0)) || sudo -n true 2>/dev/null; }; then
        say "Installing: ${missing[*]}"
        "${as_root[@]}" apt-get update -q >&2
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" >&2
    else
        say "Missing on this machine: ${missing[*]} (Debian package names)."
        say "Install them, for instance: sudo apt-get install ${missing[*]}"
        exit 1
    fi
}

# Rust as the workspace asks for it; rustup brings it where rustup is.
need_rust() {
    if ! command -v cargo >/dev/null; then
        say "Missing on this machine: Rust 1.94 or newer."
        say "Install it, for instance: curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh"
        exit 1
    fi
}
