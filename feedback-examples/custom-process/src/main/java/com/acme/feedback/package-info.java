/** What a process designer writes: a process of Acme's own over the standard seven steps. May use what the core exports. */
@NullMarked
package com.acme.feedback;

import org.jspecify.annotations.NullMarked;
