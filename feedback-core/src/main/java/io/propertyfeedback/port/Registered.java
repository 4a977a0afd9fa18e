package io.propertyfeedback.port;

import io.propertyfeedback.document.Document;
import java.time.Instant;

/**
 * One version of a document in the register.
 *
 * @param company  whose
 * @param kind     what it is: {@code community}, {@code calendar}, {@code process} …; at most 32 characters
 * @param id       at most 200 characters
 * @param version  from 1
 * @param document the content
 * @param at       when this version was put
 * @param by       by whom
 */
public record Registered(
        String company, String kind, String id, long version, Document document, Instant at, String by) {}
