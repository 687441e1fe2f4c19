# shellcheck shell=bash
# Debezium's JDBC sink in a standalone worker of Kafka Connect, both from Maven Central. It writes orders
# without their items, because a sink of flat rows cannot create a table from an array. Sourced by
# scripts/bench.

connect_version=4.3.1
debezium_version=3.5.0.Final
# shellcheck disable=SC2154
connect=$folder/connect-$connect_version-$debezium_version

install_connect() {
    [[ ! -e $connect/complete ]] || return 0
    local name packages=()
    for name in java:openjdk-17-jre-headless mvn:maven; do
        command -v "${name%%:*}" >/dev/null || packages+=("${name#*:}")
    done
    install "${packages[@]}"
    mkdir -p "$connect"
    local dependencies='' artifact group version
    for artifact in org.apache.kafka:connect-{runtime,json,transforms}:$connect_version \
        io.debezium:debezium-connector-jdbc:$debezium_version org.apache.logging.log4j:log4j-slf4j-impl:2.24.3; do
        IFS=: read -r group name version <<<"$artifact"
        dependencies+="<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
    done
    cat >"$connect/pom.xml" <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>mapper</groupId><artifactId>bench-connect</artifactId><version>1</version>
  <dependencies>$dependencies</dependencies>
</project>
XML
    echo "fetching Kafka Connect $connect_version and Debezium $debezium_version with Maven" >&2
    (cd "$connect" && mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=libs) \
        >"$connect/maven.log" 2>&1 </dev/null || { tail -n 5 "$connect/maven.log" >&2; return 1; }
    touch "$connect/complete"
}

# Schema of an event, which its JSON does not contain. Fields that are not named are dropped.
event_schema() {
    python3 - <<'PYTHON'
import json

def text(*names, **more):
    return [{"field": name, "type": "string", "optional": True, **more} for name in names]

def struct(field, *fields):
    return {"field": field, "type": "struct", "optional": False, "fields": [one for some in fields for one in some]}

moment = {"name": "io.debezium.time.ZonedTimestamp"}
print(json.dumps(struct(
    "event",
    text("entity_id", "event_id"), text("timestamp", **moment),
    [struct(
        "data",
        text("order_number", "status"), text("created_at", "updated_at", **moment),
        [struct("customer", text("user_id", "display_name", "email", "phone")),
         struct("shipping_address", text("recipient_name", "phone", "street_address_1", "street_address_2",
                                         "city", "state", "zip_code", "country"))],
    )],
)))
PYTHON
}

# write_connector GROUP TOPIC: writes the settings that the documentation of the sink and of the drivers
# recommends for speed: large batches (one statement by MySQL's driver, pipelined by MariaDB's, as arrays to
# PostgreSQL), one change per key in a batch, and a task per core. They were the fastest of the settings that
# were tried: batches of 500, 2,000 and 5,000, one and two tasks, MariaDB's own bulk statements.
write_connector() {
    local url more='' flattened renames
    # shellcheck disable=SC2154
    case $database in
    mysql) url="jdbc:mysql://$host:$port/mapper_bench?rewriteBatchedStatements=true" ;;
    mariadb) url="jdbc:mariadb://$host:$port/mapper_bench?useBulkStmtsForInserts=false" ;;
    postgres)
        url="jdbc:postgresql://$host:$port/mapper_bench?reWriteBatchedInserts=true"
        more=dialect.postgres.unnest.insert.enabled=true
        ;;
    esac
    # Names given by `Flatten`, mapped to our columns.
    flattened=$(tr -d ' \n' <<<'order_number, status, created_at, updated_at, customer_user_id, customer_display_name,
        customer_email, customer_phone')
    renames=entity_id:order_id,timestamp:event_timestamp,$(sed 's/[^,]*/data_&:&/g' <<<"$flattened")
    renames+=$(printf ',data_shipping_address_%s' recipient_name:shipping_recipient_name phone:shipping_phone \
        street_address_1:shipping_street_1 street_address_2:shipping_street_2 city:shipping_city \
        state:shipping_state zip_code:shipping_zip_code country:shipping_country)
    cat >"$work/worker.properties" <<PROPERTIES
bootstrap.servers=$brokers
listeners=http://127.0.0.1:0
key.converter=org.apache.kafka.connect.storage.StringConverter
value.converter=org.apache.kafka.connect.json.JsonConverter
offset.storage.file.filename=$work/connect.offsets
plugin.discovery=service_load
PROPERTIES
    cat >"$work/connector.properties" <<PROPERTIES
name=$1
connector.class=io.debezium.connector.jdbc.JdbcSinkConnector
tasks.max=$(nproc)
topics=$2
consumer.override.auto.offset.reset=earliest
consumer.override.max.poll.records=$connect_batch
consumer.override.fetch.min.bytes=1000000
consumer.override.max.partition.fetch.bytes=10000000
connection.url=$url
connection.username=$user
connection.password=$password
collection.name.format=orders
insert.mode=upsert
primary.key.mode=record_value
primary.key.fields=order_id
schema.evolution=none
batch.size=$connect_batch
use.reduction.buffer=true
$more
value.converter=org.apache.kafka.connect.json.JsonConverter
value.converter.schemas.enable=true
value.converter.schema.content=$(event_schema)
transforms=flatten,rename
transforms.flatten.type=org.apache.kafka.connect.transforms.Flatten\$Value
transforms.flatten.delimiter=_
transforms.rename.type=org.apache.kafka.connect.transforms.ReplaceField\$Value
transforms.rename.renames=$renames
PROPERTIES
}

# connect_settings: prints the settings that a reader of the results needs, one per line.
connect_settings() {
    echo "Kafka Connect $connect_version"
    echo "Debezium $debezium_version"
    grep -E '^(tasks|batch|insert|use|dialect|consumer\.override)\.' "$work/connector.properties"
    sed -n 's/^connection.url=.*?//p' "$work/connector.properties"
}

# measure_connect WHAT ROUND TOPIC COUNT: measures from the start of the worker until COUNT rows exist, and
# writes the files that `measure` writes. A worker never exits by itself. Its memory settings are those of
# Kafka Connect's start script.
measure_connect() {
    local begin end pid log=$work/connect.log
    write_connector "bench-$database-$2-$RANDOM$RANDOM" "$3"
    connect_settings >"$out/connector"
    begin=$EPOCHREALTIME
    java -Xms256M -Xmx2G -cp "$connect/libs/*" org.apache.kafka.connect.cli.ConnectStandalone \
        "$work/worker.properties" "$work/connector.properties" >"$log" 2>&1 </dev/null &
    pid=$!
    until [[ $(query 'SELECT COUNT(*) FROM orders;') == "$4" ]]; do
        # A failed task leaves its worker running.
        if ! kill -0 "$pid" 2>/dev/null || grep -q unrecoverable "$log"; then
            kill -KILL "$pid" 2>/dev/null || true
            head -n 20 "$log" >&2
            echo "error: Kafka Connect failed; expected $4 orders on $database" >&2
            exit 1
        fi
        sleep 0.25
    done
    end=$EPOCHREALTIME
    sed -n 's/^VmHWM:\s*\([0-9]*\) kB/\1/p' "/proc/$pid/status" >"$out/$1.$2.peak"
    # An orderly shutdown can take minutes, and nothing continues from it.
    kill -KILL "$pid"
    wait "$pid" 2>/dev/null || true
    python3 -c 'import json, sys; json.dump({"results": [{"times": [float(sys.argv[2]) - float(sys.argv[1])]}]}, sys.stdout)' \
        "$begin" "$end" >"$out/$1.$2.json"
}
