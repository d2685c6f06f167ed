/** What a scenario's file says: read and checked without the application, each fault with its line. */
@org.springframework.modulith.NamedInterface("scenario")
package io.xiaohao.rehearsal.scenario;
