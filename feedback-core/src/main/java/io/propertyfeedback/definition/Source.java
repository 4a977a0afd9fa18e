package io.propertyfeedback.definition;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.process.written.Vocabulary;

/**
 * What a definition is read from.
 *
 * @param company    whose
 * @param id         its id, which the document need not repeat
 * @param document   what it says
 * @param vocabulary guards and consequences that it may name
 */
public record Source(String company, String id, Document document, Vocabulary vocabulary) {}
