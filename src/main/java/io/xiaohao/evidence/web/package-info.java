/** Pictures and files over HTTP. */
package io.xiaohao.evidence.web;
