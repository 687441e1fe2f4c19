# shellcheck shell=bash
# MySQL from Debian unstable, in its own folder. Sourced by scripts/services.

# The mirror from which apt gets Debian, however its sources are written.
configured_mirror() {
    # shellcheck disable=SC2016 # apt's placeholders, not ours
    apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(LABEL) $(COMPONENT)' \
        'Created-By: Packages' |
        awk '$2 == "Debian" && $3 == "Debian" && $4 == "main" && !n++ { print $1 }'
}

debian_mirror() {
    local mirror=${MAPPER_SERVICES_DEBIAN_MIRROR:-$(configured_mirror)}
    if [[ -z $mirror ]]; then
        # apt knows the origin of a mirror only after it has read its index.
        apt-get -q update >"$state/apt.log" 2>&1 || true
        mirror=$(configured_mirror)
    fi
    [[ $mirror =~ ^(https?|file): ]] ||
        die "no Debian mirror for debootstrap in apt's sources ('$mirror'): set MAPPER_SERVICES_DEBIAN_MIRROR"
    echo "$mirror"
}

# A killed debootstrap leaves its mounts behind. They must be unmounted before anything is deleted.
remove_mysql_root() {
    local target mounts=()
    while read -r _ target _; do
        target=$(printf '%b' "$target")
        # Unmount in reverse order.
        [[ $target != "$mysql_root"/* ]] || mounts=("$target" "${mounts[@]}")
    done </proc/self/mounts
    for target in "${mounts[@]}"; do
        umount "$target" || die "cannot unmount $target"
    done
    rm -rf --one-file-system "$mysql_root_complete" "$mysql_root"
}

# Copies the programs of another folder, without the data of a server that may run there.
copy_mysql_root() {
    remove_mysql_root
    mkdir -p "$mysql_root"
    tar -C "$1" --one-file-system --exclude=./var/lib/mysql/* --exclude=./var/cache/* -cf - . |
        tar -C "$mysql_root" --numeric-owner -xpf -
    touch "$mysql_root_complete"
}

# debootstrap takes its proxy from the environment, apt from its configuration.
run_debootstrap() {
    local scheme proxy mirror
    remove_mysql_root
    mirror=$(debian_mirror) || exit 1
    for scheme in http https; do
        proxy=
        eval "$(apt-config shell proxy "Acquire::$scheme::Proxy")"
        [[ -z $proxy || $proxy == DIRECT ]] || export "${scheme}_proxy=$proxy"
    done
    debootstrap --variant=minbase --include=mysql-server-core sid "$mysql_root" "$mirror" \
        >"$state/mysql/debootstrap.log" 2>&1 </dev/null
}

make_mysql_root() {
    [[ ! -e $mysql_root_complete || ! -x $mysql_root/usr/sbin/mysqld ]] || return 0
    local from=${MAPPER_SERVICES_MYSQL_ROOT:-}
    if [[ -n $from && -e $from.complete ]]; then
        say "copying MySQL from $from"
        copy_mysql_root "$from"
        return
    fi
    say "fetching MySQL with debootstrap (a minute or so)"
    retry run_debootstrap ||
        die_with_log "$state/mysql/debootstrap.log" "debootstrap failed"
    # These are steps of the mysql-server package, which needs a running system.
    chroot "$mysql_root" useradd --system --user-group --no-create-home \
        --home-dir /nonexistent --shell /usr/sbin/nologin mysql
    # The default of secure_file_priv. mysqld does not start without this folder.
    chroot "$mysql_root" install -d -m 700 -o mysql -g mysql /var/lib/mysql-files
    rm -f "$mysql_root"/var/cache/apt/archives/*.deb
    # Written last, so that an interrupted run is detected.
    touch "$mysql_root_complete"
}
