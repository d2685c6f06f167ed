/** The journal over HTTP: read, verified, exported. */
package io.xiaohao.journal.web;
