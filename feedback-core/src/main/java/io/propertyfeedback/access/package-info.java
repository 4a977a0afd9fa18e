/**
 * Who may do what, and how much of a feedback someone sees: the policy that all desks ask, and what a host tells of
 * households and of its staff. May use {@code process} (roles and followers), {@code model} and {@code form} (names). Pure; nothing here asks a storage.
 */
@NullMarked
package io.propertyfeedback.access;

import org.jspecify.annotations.NullMarked;
