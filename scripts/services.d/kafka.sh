# shellcheck shell=bash
# Apache Kafka from Maven Central: one process that is broker and controller, with a plain listener, one for
# SCRAM (user and password `mapper`) and one for TLS. Sourced by scripts/services.

kafka_version=4.4.0
log4j_version=2.24.3

# The ports of the other listeners follow the first one: SCRAM, TLS, controller. No other server has their
# last digits, see choose_port.
kafka_ports_taken() {
    local add
    for add in 1 3 4; do
        ! port_taken "$(($1 + add))" || return 0
    done
    return 1
}

kafka_env() {
    printf "export MAPPER_TEST_KAFKA_SASL_URL='kafka://127.0.0.1:%s'\n" "$(($1 + 1))"
    printf "export MAPPER_TEST_KAFKA_SSL_URL='kafka://127.0.0.1:%s'\n" "$(($1 + 3))"
    printf "export MAPPER_TEST_KAFKA_CA='%s'\n" "$state/kafka/ca.pem"
}

# Makes the tests use a mock of a cluster if Kafka cannot be fetched.
kafka_mock_env() {
    [[ -e $state/kafka/unreachable ]] || return 1
    say "Kafka could not be fetched: MAPPER_TEST_KAFKA=mock skips tests that need a real broker"
    printf "export MAPPER_TEST_KAFKA='mock'\n"
}

kafka_libs() {
    local other=${MAPPER_SERVICES_KAFKA_LIBS:-}
    if [[ -n $other && -e $other.complete ]]; then
        echo "$other"
    else
        echo "$state/kafka/libs"
    fi
}

fetch_kafka() {
    rm -rf "$state/kafka/libs"
    # Shorter timeouts than Maven's own, for a host that drops packets.
    (cd "$state/kafka" && timeout 900 mvn -q -B dependency:copy-dependencies -DincludeScope=runtime \
        -DoutputDirectory=libs -Daether.connector.connectTimeout=10000 -Daether.connector.requestTimeout=60000) \
        >"$state/kafka/maven.log" 2>&1 </dev/null
}

make_kafka_libs() {
    rm -f "$state/kafka/unreachable"
    [[ ! -e $(kafka_libs).complete ]] || return 0
    cat >"$state/kafka/pom.xml" <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>mapper</groupId>
  <artifactId>kafka-broker</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.kafka</groupId>
      <artifactId>kafka_2.13</artifactId>
      <version>$kafka_version</version>
    </dependency>
    <dependency>
      <groupId>org.apache.logging.log4j</groupId>
      <artifactId>log4j-slf4j-impl</artifactId>
      <version>$log4j_version</version>
    </dependency>
  </dependencies>
</project>
XML
    say "fetching Kafka $kafka_version with Maven"
    if ! retry fetch_kafka; then
        tail -n 5 "$state/kafka/maven.log" >&2
        say "Kafka cannot be fetched: the tests use a mock, and skip tests that need a real broker"
        touch "$state/kafka/unreachable"
        return 1
    fi
    touch "$state/kafka/libs.complete"
}

# The files stay the same from one start to the next, except for the ports.
write_kafka_settings() {
    local port=$1 folder=$state/kafka
    if [[ ! -e $folder/server.pem ]]; then
        openssl req -x509 -newkey rsa:2048 -nodes -keyout "$folder/ca.key" -out "$folder/ca.pem" \
            -days 3650 -subj '/CN=mapper tests' 2>/dev/null
        openssl req -newkey rsa:2048 -nodes -keyout "$folder/server.key" -out "$folder/server.csr" \
            -subj '/CN=localhost' 2>/dev/null
        openssl x509 -req -in "$folder/server.csr" -CA "$folder/ca.pem" -CAkey "$folder/ca.key" \
            -CAcreateserial -days 3650 -out "$folder/server.crt" \
            -extfile <(echo 'subjectAltName=IP:127.0.0.1,DNS:localhost') 2>/dev/null
        cat "$folder/server.key" "$folder/server.crt" "$folder/ca.pem" >"$folder/server.pem"
    fi
    cat >"$folder/log4j2.xml" <<'XML'
<Configuration status="warn">
  <Appenders>
    <Console name="out"><PatternLayout pattern="%d %p %c{1}: %m%n"/></Console>
  </Appenders>
  <Loggers>
    <Root level="warn"><AppenderRef ref="out"/></Root>
    <Logger name="kafka.server.KafkaRaftServer" level="info"/>
  </Loggers>
</Configuration>
XML
    cat >"$folder/server.properties" <<PROPERTIES
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:$((port + 4))
listeners=PLAINTEXT://127.0.0.1:$port,SASL_PLAINTEXT://127.0.0.1:$((port + 1)),SSL://127.0.0.1:$((port + 3)),CONTROLLER://127.0.0.1:$((port + 4))
advertised.listeners=PLAINTEXT://127.0.0.1:$port,SASL_PLAINTEXT://127.0.0.1:$((port + 1)),SSL://127.0.0.1:$((port + 3))
controller.listener.names=CONTROLLER
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,SASL_PLAINTEXT:SASL_PLAINTEXT,SSL:SSL,CONTROLLER:PLAINTEXT
inter.broker.listener.name=PLAINTEXT
log.dirs=${data[kafka]}/logs
sasl.enabled.mechanisms=SCRAM-SHA-256,SCRAM-SHA-512
listener.name.sasl_plaintext.scram-sha-256.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
listener.name.sasl_plaintext.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
ssl.keystore.type=PEM
ssl.keystore.location=$folder/server.pem
ssl.truststore.type=PEM
ssl.truststore.location=$folder/ca.pem
auto.create.topics.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=5
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=5
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
log.retention.check.interval.ms=1000
num.network.threads=2
num.io.threads=4
PROPERTIES
}

initialise_kafka() {
    local libs id
    libs=$(kafka_libs)
    # A new cluster each time: its ID is part of the key of stored offsets.
    id=$(java -cp "$libs/*" kafka.tools.StorageTool random-uuid | tail -n 1) &&
        java -cp "$libs/*" kafka.tools.StorageTool format --cluster-id "$id" \
            --config "$state/kafka/server.properties" \
            --add-scram 'SCRAM-SHA-256=[name=mapper,password=mapper]' \
            --add-scram 'SCRAM-SHA-512=[name=mapper,password=mapper]'
}
