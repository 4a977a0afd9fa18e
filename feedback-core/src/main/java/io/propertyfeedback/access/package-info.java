/**
 * Who may do what, and how much of a feedback someone sees: the policy that all desks ask, and what a host tells of
 * households. May use {@code process} (roles and followers) and {@code model}. Pure; nothing here asks a storage.
 */
@NullMarked
package io.propertyfeedback.access;

import org.jspecify.annotations.NullMarked;
