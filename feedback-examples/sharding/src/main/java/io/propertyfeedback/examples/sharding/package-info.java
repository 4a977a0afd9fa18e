/** Feedback over several database servers. May use everything that is published, and Apache ShardingSphere-JDBC. */
@NullMarked
package io.propertyfeedback.examples.sharding;

import org.jspecify.annotations.NullMarked;
