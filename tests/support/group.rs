//! Three members of a consumer group, each with one of three partitions.

use std::process::Command;
use std::time::{Duration, Instant};

use mapper::dialect::Dialect;

use super::kafka::{Topic, fresh_name};
use super::process::RunningProcess;
use super::{Database, mapper};

/// Longer than the default session timeout of librdkafka and of the broker.
const TIMEOUT: Duration = Duration::from_mins(2);

pub struct Group {
    pub topic: Topic,
    pub name: String,
    pub database: Database,
    mapping: String,
    /// Flags of each member, such as properties.
    flags: Vec<String>,
}

impl Group {
    pub fn new(mapping: &str, flags: Vec<String>) -> Group {
        let (topic, name) = (Topic::fresh(3), fresh_name("group"));
        Group {
            topic,
            name,
            database: Database::fresh(Dialect::Postgres),
            mapping: mapping.to_owned(),
            flags,
        }
    }

    pub fn start(&self, instance: Option<&str>) -> RunningProcess {
        self.start_program(mapper(), instance)
    }

    /// Starts a member of any version.
    pub fn start_program(&self, mut program: Command, instance: Option<&str>) -> RunningProcess {
        program.args(["run", "--mapping", &self.mapping, "--source", &self.topic.url(&self.name)]);
        program.env("MAPPER_SINK", &self.database.url);
        program.arg("--dead-letter").arg(self.database.folder().join("dead.ndjson"));
        program.args(instance.map(|name| ["--instance", name]).iter().flatten());
        RunningProcess::start(program.args(&self.flags))
    }

    /// Starts a member for each partition; waits until each has one.
    pub fn start_three(&self, instances: [Option<&str>; 3]) -> [RunningProcess; 3] {
        let members = instances.map(|instance| self.start(instance));
        self.wait_for_partitions(&members);
        members
    }

    /// Waits until each member has one partition.
    pub fn wait_for_partitions(&self, members: &[RunningProcess]) {
        let deadline = Instant::now() + TIMEOUT;
        while !members.iter().all(|member| self.partition_of(member).is_some()) {
            let logs = || members.iter().map(RunningProcess::log).collect::<Vec<_>>().join("\n");
            assert!(Instant::now() < deadline, "timed out: each member has a partition\n{}", logs());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// The only partition of a member.
    pub fn partition_of(&self, member: &RunningProcess) -> Option<i32> {
        let log = member.log();
        let lines = log.lines().filter(|line| line.contains("partitions "));
        let mut partitions = Vec::new();
        let topic = format!("{}[", self.topic.name);
        for line in lines {
            let named = line.split(&topic).skip(1);
            let named: Vec<i32> =
                named.map(|rest| rest.split(']').next().unwrap().parse().unwrap()).collect();
            if line.contains("assigned") {
                partitions.extend(named);
            } else {
                partitions.retain(|partition| !named.contains(partition));
            }
        }
        if let [partition] = partitions.as_slice() { Some(*partition) } else { None }
    }
}
