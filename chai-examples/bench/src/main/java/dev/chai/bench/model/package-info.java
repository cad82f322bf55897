/** The client for servers compared with a bare socket, against a server in the same process. */
@NullMarked
package dev.chai.bench.model;

import org.jspecify.annotations.NullMarked;
