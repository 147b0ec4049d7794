// How long each stage takes in process: reading, punctuation, proof-reading, typesetting, the covers, the
// writers, and all of them.
#include "prose.h"

#include <octavo/octavo.h>

#include <benchmark/benchmark.h>

#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace {

using namespace octavo;

std::string seed() {
  const std::string path = OCTAVO_SOURCE_DIR "/seeds/002_e987af29a75bcd8f.txt";
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (text.empty())
    throw std::runtime_error(path + ": cannot be read");
  return text;
}

/// The 33 KB seed for a range of 0, else made-up prose of that many bytes.
const std::string& story(const benchmark::State& state) {
  static const std::string small = seed();
  static const std::string large = bench::prose(1'000'000);
  static const std::string huge = bench::prose(10'000'000);
  return state.range(0) == 0 ? small : state.range(0) == 1'000'000 ? large : huge;
}

void finish(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(story(state).size()));
}

void reading(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(read(story(state)));
  finish(state);
}

void punctuation(benchmark::State& state) {
  const Book book = read(story(state)).book;
  for (auto _ : state) {
    state.PauseTiming();
    Book copy = book;
    state.ResumeTiming();
    benchmark::DoNotOptimize(smarten(copy));
    state.PauseTiming();
    copy = {};
    state.ResumeTiming();
  }
  finish(state);
}

void proof_reading(benchmark::State& state) {
  const Book book = read(story(state)).book;
  for (auto _ : state)
    benchmark::DoNotOptimize(proofread(book));
  finish(state);
}

void epub(benchmark::State& state) {
  Book book = read(story(state)).book;
  smarten(book);
  const Format& format = format_named("epub");
  WriteOptions without_cover;
  without_cover.draw_cover = false;
  for (auto _ : state)
    benchmark::DoNotOptimize(format.write(book, without_cover));
  finish(state);
}

void typesetting(benchmark::State& state) {
  Book book = read(story(state)).book;
  smarten(book);
  for (auto _ : state)
    benchmark::DoNotOptimize(typeset(book));
  finish(state);
}

void pdf(benchmark::State& state) {
  Book book = read(story(state)).book;
  smarten(book);
  const Format& format = format_named("pdf");
  for (auto _ : state)
    benchmark::DoNotOptimize(format.write(book, {}));
  finish(state);
}

void cover_picture(benchmark::State& state) {
  const Book book = read(seed()).book;
  for (auto _ : state)
    benchmark::DoNotOptimize(jpeg(draw_cover(book).pages, 0, 1560, 2496));
}

void both(benchmark::State& state) {
  for (auto _ : state) {
    const std::array both{format_named("epub"), format_named("pdf")};
    benchmark::DoNotOptimize(convert(story(state), both));
  }
  finish(state);
}

void sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->Arg(0)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);
}

BENCHMARK(reading)->Apply(sizes);
BENCHMARK(punctuation)->Apply(sizes);
BENCHMARK(proof_reading)->Apply(sizes);
BENCHMARK(epub)->Apply(sizes);
BENCHMARK(typesetting)->Apply(sizes);
BENCHMARK(pdf)->Apply(sizes);
BENCHMARK(cover_picture)->Unit(benchmark::kMillisecond);
BENCHMARK(both)->Apply(sizes);

} // namespace

BENCHMARK_MAIN();
