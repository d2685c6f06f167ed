/** Posts and their holders over HTTP. */
package io.xiaohao.organization.web;
