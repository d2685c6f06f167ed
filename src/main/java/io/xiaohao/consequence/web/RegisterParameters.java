package io.xiaohao.consequence.web;

/** What a request may ask of the register; blank is nothing asked. */
record RegisterParameters(String object, String year, String kind, String state) {}
