import { expect, test } from 'vitest';
import { beginsAsWebPage } from './web-page.ts';

test.each([
  ['<!DOCTYPE html><title>Log in</title>', true],
  ['\ufeff\n <html lang="en">', true],
  ['<?xml version="1.0"?>\n<html>', true],
  ['<head>', true],
  ['<?xml version="1.0"?><records>', false],
  ['@article{html, title = {<html>}}', false],
  ['%PDF-1.7', false],
  ['', false],
])('%j begins as a web page: %j', (start, isPage) => {
  expect(beginsAsWebPage(start)).toBe(isPage);
});
