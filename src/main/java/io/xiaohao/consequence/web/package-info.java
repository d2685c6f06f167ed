/** The register of consequences over HTTP and as a page. */
package io.xiaohao.consequence.web;
