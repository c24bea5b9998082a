import { describe, expect, test } from 'vitest'
import { alikeOf, likeness } from './alike.ts'

const had = [
  { what: '二号车间消火栓被木料挡住', place: '二号车间东墙' },
  { what: '配电箱门损坏，线路裸露', place: '打磨车间' },
  { what: '疏散通道堆放纸箱', place: '成品仓库' },
]

describe('reports that may be of one hazard', () => {
  test.each([
    ['消火栓前堆了木料，门打不开', '二号车间', 0],
    ['配电箱门坏了，线路裸露在外', '打磨车间西侧', 1],
    ['成品仓库疏散通道被纸箱堵住', '成品仓库', 2],
  ])('%s is laid beside the one before', (what, place, at) => {
    expect(alikeOf({ what, place }, had)[0]).toBe(had[at])
  })

  test.each([
    ['除尘器没有泄爆装置', '打磨车间'],
    ['灭火器压力不足', '成品仓库'],
    ['叉车司机没有证', '厂区'],
  ])('%s is like none', (what, place) => {
    expect(alikeOf({ what, place }, had)).toEqual([])
  })

  test('are as alike one way as the other, and to themselves most', () => {
    for (const { what: a } of had)
      for (const { what: b } of had) {
        expect(likeness(a, b)).toBe(likeness(b, a))
        expect(likeness(a, a)).toBe(1)
      }
  })
})
