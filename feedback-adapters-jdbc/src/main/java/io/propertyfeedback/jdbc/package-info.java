/**
 * Storage over JDBC: {@link io.propertyfeedback.jdbc.JdbcFeedbackStorage} keeps feedback in the host's own database.
 * One class a table; what differs between databases is in {@link io.propertyfeedback.jdbc.Dialect} and the scripts.
 * May use {@code port}, {@code kpi}, {@code model}, {@code sla} and {@code document} of the core, and slf4j for warnings.
 */
@NullMarked
package io.propertyfeedback.jdbc;

import org.jspecify.annotations.NullMarked;
