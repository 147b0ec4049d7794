// All of Octavo's public interface.
#pragma once

#include <octavo/author_notes.h>
#include <octavo/bind.h>
#include <octavo/book.h>
#include <octavo/convert.h>
#include <octavo/cover.h>
#include <octavo/decision.h>
#include <octavo/design.h>
#include <octavo/edition.h>
#include <octavo/error.h>
#include <octavo/fonts.h>
#include <octavo/format.h>
#include <octavo/json.h>
#include <octavo/measures.h>
#include <octavo/note.h>
#include <octavo/pages.h>
#include <octavo/proof.h>
#include <octavo/punctuation.h>
#include <octavo/quality.h>
#include <octavo/raster.h>
#include <octavo/read.h>
#include <octavo/rule.h>
#include <octavo/sidecar.h>
#include <octavo/theme.h>
#include <octavo/typeset.h>
#include <octavo/version.h>
