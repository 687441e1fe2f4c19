//! The ID that distinguishes a topic from a later one of the same name (KIP-516). librdkafka knows it, but
//! rdkafka has no call for it. This is the only module that calls librdkafka directly.
#![allow(unsafe_code)]

use std::collections::{BTreeSet, HashMap};
use std::ffi::{CStr, CString, c_char};

use rdkafka::bindings as sys;
use rdkafka::consumer::Consumer;
use rdkafka::error::{IsError, RDKafkaErrorCode};

use super::config::SHORT_REQUEST_TIMEOUT;
use super::member::Member;
use crate::source::error::SourceError;

/// IDs of topics by their names.
pub(super) type TopicIds = HashMap<String, String>;

/// Fetches the IDs of topics, in base64 as Kafka's tools show them. A broker that is too old, or does not
/// authorise the request, returns none. The request goes to a broker that answers, since every broker knows
/// the IDs. By itself, librdkafka would wait for the cluster's controller, which can be unavailable or
/// unknown.
///
/// # Errors
/// The broker did not answer in time, or not for every topic.
pub(super) fn topic_ids(member: &Member, topics: &BTreeSet<&str>) -> Result<TopicIds, SourceError> {
    if topics.is_empty() {
        return Ok(TopicIds::new());
    }
    let failed = |code| SourceError::Transient(format!("the topics' IDs: {code}"));
    let client = member.client.client();
    let names: Vec<CString> = topics.iter().filter_map(|name| CString::new(*name).ok()).collect();
    let mut name_pointers: Vec<*const c_char> = names.iter().map(|name| name.as_ptr()).collect();
    let millis = i32::try_from(SHORT_REQUEST_TIMEOUT.as_millis()).unwrap_or(i32::MAX);
    let mut ids = TopicIds::new();
    let mut refused = None;
    let metadata = client.fetch_metadata(topics.first().copied(), SHORT_REQUEST_TIMEOUT);
    let broker = metadata.map_err(|error| {
        failed(error.rdkafka_error_code().unwrap_or(RDKafkaErrorCode::BrokerTransportFailure))
    })?;
    // SAFETY: the client outlives the call; the names live until the collection has copied them;
    // queue, options, collection and event are destroyed once each; what is read from the event is copied
    // before it is destroyed. A null event is a timeout, and nothing is read from it.
    unsafe {
        let queue = sys::rd_kafka_queue_new(client.native_ptr());
        let collection =
            sys::rd_kafka_TopicCollection_of_topic_names(name_pointers.as_mut_ptr(), name_pointers.len());
        let options = sys::rd_kafka_AdminOptions_new(
            client.native_ptr(),
            sys::rd_kafka_admin_op_t::RD_KAFKA_ADMIN_OP_DESCRIBETOPICS,
        );
        // These calls fail only for an invalid broker number or an invalid timeout.
        let (error_text, text_size) = (std::ptr::null_mut(), 0);
        sys::rd_kafka_AdminOptions_set_broker(options, broker.orig_broker_id(), error_text, text_size);
        sys::rd_kafka_AdminOptions_set_request_timeout(options, millis, error_text, text_size);
        sys::rd_kafka_DescribeTopics(client.native_ptr(), collection, options, queue);
        sys::rd_kafka_AdminOptions_destroy(options);
        sys::rd_kafka_TopicCollection_destroy(collection);
        let event = sys::rd_kafka_queue_poll(queue, millis);
        let outcome = if event.is_null() {
            Err(RDKafkaErrorCode::OperationTimedOut)
        } else if sys::rd_kafka_event_type(event) != sys::RD_KAFKA_EVENT_DESCRIBETOPICS_RESULT {
            Err(RDKafkaErrorCode::Unknown)
        } else if sys::rd_kafka_event_error(event).is_error() {
            match sys::rd_kafka_event_error(event).into() {
                RDKafkaErrorCode::UnsupportedFeature => Ok(()),
                code => Err(code),
            }
        } else {
            let result = sys::rd_kafka_event_DescribeTopics_result(event);
            let mut count = 0;
            let descriptions = sys::rd_kafka_DescribeTopics_result_topics(result, &raw mut count);
            for index in 0..count {
                let description = *descriptions.add(index);
                let error = sys::rd_kafka_TopicDescription_error(description);
                if !error.is_null() && sys::rd_kafka_error_code(error).is_error() {
                    let code = sys::rd_kafka_error_code(error).into();
                    // Without authorisation there is no ID. Other errors are transient, or the topic is gone.
                    if code != RDKafkaErrorCode::TopicAuthorizationFailed {
                        refused = Some(code);
                    }
                    continue;
                }
                let id = sys::rd_kafka_TopicDescription_topic_id(description);
                let is_zero = id.is_null()
                    || (sys::rd_kafka_Uuid_most_significant_bits(id) == 0
                        && sys::rd_kafka_Uuid_least_significant_bits(id) == 0);
                if !is_zero {
                    let text = |pointer| CStr::from_ptr(pointer).to_string_lossy().into_owned();
                    let name = text(sys::rd_kafka_TopicDescription_name(description));
                    ids.insert(name, text(sys::rd_kafka_Uuid_base64str(id)));
                }
            }
            Ok(())
        };
        if !event.is_null() {
            sys::rd_kafka_event_destroy(event);
        }
        sys::rd_kafka_queue_destroy(queue);
        outcome.map_err(failed)?;
    }
    refused.map_or(Ok(ids), |code| Err(failed(code)))
}
