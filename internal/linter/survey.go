package linter

import (
	"context"
	"fmt"
	"math"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/rules"
)

// survey is what a run keeps of a system: its roots are let go, so that memory
// grows with the largest system and not with the repository.
type survey struct {
	facts       *topology.Facts
	seen        seen
	result      rules.Result
	diagnostics []finding.Diagnostic
	// kept is the system itself where there was room, to be looked at again.
	kept *reading
}

// keptResources is how many resource instances of systems that are to be
// looked at again stay in memory (about 6 kB each); what does not fit is read
// a second time.
const keptResources = 10_000

// room is how many resource instances may still be kept.
type room struct {
	mutex sync.Mutex
	left  int
}

func (e *estate) room() *room {
	if len(e.systems) == 1 {
		return &room{left: math.MaxInt}
	}
	return &room{left: e.keep}
}

// keep returns the reading where there is room for it.
func (r *room) keep(read *reading) *reading {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	size := read.resources()
	if size > r.left {
		return nil
	}
	r.left -= size
	return read
}

// eachSystem works on several systems at a time. A fault of the program in one
// hides nothing of the others.
func (e *estate) eachSystem(
	ctx context.Context, surveys []survey, work func(ctx context.Context, i int, s system) error,
) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(e.jobs())
	for i, s := range e.systems {
		group.Go(func() error {
			defer surveys[i].contain(s)
			if err := ctx.Err(); err != nil {
				return fmt.Errorf("working on system %s: %w", s.name, err)
			}
			return work(ctx, i, s)
		})
	}
	return group.Wait()
}

// survey reads every system without judging it.
func (e *estate) survey(ctx context.Context) ([]survey, error) {
	surveys := make([]survey, len(e.systems))
	room := e.room()
	err := e.eachSystem(ctx, surveys, func(ctx context.Context, i int, s system) error {
		r, err := e.read(ctx, s)
		if err != nil {
			return err
		}
		surveys[i] = survey{
			facts: r.placement.Facts(), seen: seenIn(r), diagnostics: r.diagnostics, kept: room.keep(r),
		}
		return nil
	})
	return surveys, err
}

// judge evaluates the rules on every system: first on each by itself, then,
// where that finds something, with what the other systems have, which can
// silence a finding and never makes one.
func (e *estate) judge(ctx context.Context, engine *rules.Engine) ([]survey, error) {
	surveys := make([]survey, len(e.systems))
	room := e.room()
	err := e.eachSystem(ctx, surveys, func(ctx context.Context, i int, s system) error {
		r, err := e.read(ctx, s)
		if err != nil {
			return err
		}
		stop := e.watch.start(modelling)
		model := r.model(e.builder, nil)
		stop()
		surveys[i] = survey{facts: r.placement.Facts(), seen: seenIn(r), diagnostics: r.diagnostics}
		surveys[i].seen.count(model.Document)
		surveys[i].result, err = e.evaluate(ctx, engine, model)
		if len(surveys[i].result.Findings) > 0 && len(e.systems) > 1 {
			surveys[i].kept = room.keep(r)
		}
		return err
	})
	if err != nil || len(e.systems) == 1 {
		return surveys, err
	}
	elsewhere := joinFacts(surveys)
	err = e.eachSystem(ctx, surveys, func(ctx context.Context, i int, s system) error {
		if len(surveys[i].result.Findings) == 0 {
			return nil
		}
		stop := e.watch.start(modelling)
		model, err := e.remodel(ctx, s, &surveys[i], elsewhere)
		if err != nil {
			return err
		}
		stop()
		surveys[i].result, err = e.evaluate(ctx, engine, model)
		return err
	})
	return surveys, err
}

func (e *estate) evaluate(ctx context.Context, engine *rules.Engine, model *topology.Model) (rules.Result, error) {
	result, err := engine.Evaluate(ctx, model, e.locate)
	if err != nil {
		return rules.Result{}, fmt.Errorf("judging system %s: %w", model.Document.System.Name, err)
	}
	e.watch.addRules(result.Times)
	return result, nil
}

// describe returns the document of every system.
func (e *estate) describe(ctx context.Context, surveys []survey) ([]*topology.Document, error) {
	elsewhere := joinFacts(surveys)
	documents := make([]*topology.Document, len(surveys))
	err := e.eachSystem(ctx, surveys, func(ctx context.Context, i int, s system) error {
		model, err := e.remodel(ctx, s, &surveys[i], elsewhere)
		if err != nil {
			return err
		}
		documents[i] = model.Document
		return nil
	})
	return modelled(documents), err
}

// remodel models a system with what the others have, and lets it go.
func (e *estate) remodel(
	ctx context.Context, s system, surveyed *survey, elsewhere *topology.Elsewhere,
) (*topology.Model, error) {
	r := surveyed.kept
	surveyed.kept = nil
	if r == nil {
		var err error
		if r, err = e.read(ctx, s); err != nil {
			return nil, err
		}
	}
	return r.model(e.builder, elsewhere), nil
}

func joinFacts(surveys []survey) *topology.Elsewhere {
	facts := make([]*topology.Facts, 0, len(surveys))
	for _, each := range surveys {
		if each.facts != nil {
			facts = append(facts, each.facts)
		}
	}
	return topology.NewElsewhere(facts)
}
