/** Tasks over HTTP, and the pages on which people do them and look after what runs. */
package io.xiaohao.engine.web;
