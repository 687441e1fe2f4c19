//! The id that tells a topic from a later one of the same name (KIP-516). librdkafka knows it,
//! rdkafka has no call for it: this is the one place that talks to librdkafka itself.
#![allow(unsafe_code)]

use std::collections::HashMap;
use std::ffi::{CStr, CString, c_char};
use std::time::Duration;

use rdkafka::bindings::{
    RD_KAFKA_EVENT_DESCRIBETOPICS_RESULT, rd_kafka_AdminOptions_destroy, rd_kafka_AdminOptions_new,
    rd_kafka_AdminOptions_set_broker, rd_kafka_AdminOptions_set_request_timeout, rd_kafka_DescribeTopics,
    rd_kafka_DescribeTopics_result_topics, rd_kafka_TopicCollection_destroy,
    rd_kafka_TopicCollection_of_topic_names, rd_kafka_TopicDescription_error, rd_kafka_TopicDescription_name,
    rd_kafka_TopicDescription_topic_id, rd_kafka_Uuid_base64str, rd_kafka_Uuid_least_significant_bits,
    rd_kafka_Uuid_most_significant_bits, rd_kafka_admin_op_t, rd_kafka_error_code,
    rd_kafka_event_DescribeTopics_result, rd_kafka_event_destroy, rd_kafka_event_error, rd_kafka_event_type,
    rd_kafka_queue_destroy, rd_kafka_queue_new, rd_kafka_queue_poll,
};
use rdkafka::client::{Client, ClientContext};
use rdkafka::error::{IsError, KafkaError, RDKafkaErrorCode};

/// The ids of topics, in base64 as Kafka's tools show them; a broker too old to have any, or one
/// that does not let us look, gives none. Asked is a broker that answers: every one knows them, and
/// librdkafka would wait for the cluster's controller, which can be away or unknown.
///
/// # Errors
/// The broker did not answer in time, or not for every topic.
pub(super) fn topic_ids<C: ClientContext>(
    client: &Client<C>,
    topics: &[String],
    wait: Duration,
) -> Result<HashMap<String, String>, RDKafkaErrorCode> {
    let names: Vec<CString> = topics.iter().filter_map(|name| CString::new(name.as_str()).ok()).collect();
    let mut pointers: Vec<*const c_char> = names.iter().map(|name| name.as_ptr()).collect();
    let millis = i32::try_from(wait.as_millis()).unwrap_or(i32::MAX);
    let mut ids = HashMap::new();
    let mut refused = None;
    let metadata = client.fetch_metadata(topics.first().map(String::as_str), wait);
    let answering = metadata.map_err(|error: KafkaError| {
        error.rdkafka_error_code().unwrap_or(RDKafkaErrorCode::BrokerTransportFailure)
    })?;
    // SAFETY: the client outlives the call; the names live until the collection has copied them;
    // queue, options, collection and event are destroyed once each; what is read from the event is copied
    // before it is destroyed. A null event is a timeout, and nothing is read from it.
    unsafe {
        let queue = rd_kafka_queue_new(client.native_ptr());
        let collection = rd_kafka_TopicCollection_of_topic_names(pointers.as_mut_ptr(), pointers.len());
        let options = rd_kafka_AdminOptions_new(
            client.native_ptr(),
            rd_kafka_admin_op_t::RD_KAFKA_ADMIN_OP_DESCRIBETOPICS,
        );
        // Refused are only numbers that no broker and no time has.
        let (nowhere, nothing) = (std::ptr::null_mut(), 0);
        rd_kafka_AdminOptions_set_broker(options, answering.orig_broker_id(), nowhere, nothing);
        rd_kafka_AdminOptions_set_request_timeout(options, millis, nowhere, nothing);
        rd_kafka_DescribeTopics(client.native_ptr(), collection, options, queue);
        rd_kafka_AdminOptions_destroy(options);
        rd_kafka_TopicCollection_destroy(collection);
        let event = rd_kafka_queue_poll(queue, millis);
        let outcome = if event.is_null() {
            Err(RDKafkaErrorCode::OperationTimedOut)
        } else if rd_kafka_event_type(event) != RD_KAFKA_EVENT_DESCRIBETOPICS_RESULT {
            Err(RDKafkaErrorCode::Unknown)
        } else if rd_kafka_event_error(event).is_error() {
            match rd_kafka_event_error(event).into() {
                RDKafkaErrorCode::UnsupportedFeature => Ok(()),
                code => Err(code),
            }
        } else {
            let result = rd_kafka_event_DescribeTopics_result(event);
            let mut count = 0;
            let descriptions = rd_kafka_DescribeTopics_result_topics(result, &raw mut count);
            for at in 0..count {
                let description = *descriptions.add(at);
                let error = rd_kafka_TopicDescription_error(description);
                if !error.is_null() && rd_kafka_error_code(error).is_error() {
                    let code = rd_kafka_error_code(error).into();
                    // Who may not look goes without; all else passes, or the topic is gone.
                    if code != RDKafkaErrorCode::TopicAuthorizationFailed {
                        refused = Some(code);
                    }
                    continue;
                }
                let id = rd_kafka_TopicDescription_topic_id(description);
                let is_zero = id.is_null()
                    || (rd_kafka_Uuid_most_significant_bits(id) == 0
                        && rd_kafka_Uuid_least_significant_bits(id) == 0);
                if !is_zero {
                    let text = |pointer| CStr::from_ptr(pointer).to_string_lossy().into_owned();
                    let name = text(rd_kafka_TopicDescription_name(description));
                    ids.insert(name, text(rd_kafka_Uuid_base64str(id)));
                }
            }
            Ok(())
        };
        if !event.is_null() {
            rd_kafka_event_destroy(event);
        }
        rd_kafka_queue_destroy(queue);
        outcome?;
    }
    refused.map_or(Ok(ids), Err)
}
