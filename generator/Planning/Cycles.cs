using System;
using System.Collections.Generic;
using Seedance.Generator.Model;

namespace Seedance.Generator.Planning;

/// <summary>The groups of schemas that lead back to themselves: Tarjan's strongly connected components, without recursion.</summary>
internal static class Cycles
{
    /// <param name="edges">For each schema those that it leads to.</param>
    /// <returns>Each group of schemas that reach each other; a schema alone only when it leads to itself.</returns>
    public static IEnumerable<IReadOnlyCollection<TypeId>> Of(IReadOnlyDictionary<TypeId, HashSet<TypeId>> edges)
    {
        var search = new Search(edges);
        foreach (TypeId id in edges.Keys)
            search.From(id);
        return search.Groups;
    }

    private sealed class Search(IReadOnlyDictionary<TypeId, HashSet<TypeId>> edges)
    {
        private readonly Dictionary<TypeId, Node> _nodes = [];
        private readonly Stack<Node> _open = new();

        public List<IReadOnlyCollection<TypeId>> Groups { get; } = [];

        public void From(TypeId root)
        {
            if (_nodes.ContainsKey(root))
                return;
            var path = new Stack<Node>();
            path.Push(Enter(root));
            while (path.Count > 0)
            {
                Node node = path.Peek();
                if (node.Next.MoveNext())
                {
                    if (!_nodes.TryGetValue(node.Next.Current, out Node target))
                        path.Push(Enter(node.Next.Current));
                    else if (target.IsOpen)
                        node.Lowest = Math.Min(node.Lowest, target.Number);
                    continue;
                }

                path.Pop();
                if (path.Count > 0)
                    path.Peek().Lowest = Math.Min(path.Peek().Lowest, node.Lowest);
                if (node.Lowest == node.Number)
                    Close(node);
            }
        }

        private Node Enter(TypeId id)
        {
            var node = new Node(id, _nodes.Count, edges[id].GetEnumerator()) { Lowest = _nodes.Count };
            _nodes.Add(id, node);
            _open.Push(node);
            return node;
        }

        private void Close(Node root)
        {
            var group = new List<TypeId>();
            Node node;
            do
            {
                node = _open.Pop();
                node.IsOpen = false;
                group.Add(node.Id);
            }
            while (node != root);

            if (group.Count > 1 || edges[root.Id].Contains(root.Id))
                Groups.Add(group);
        }
    }

    private sealed class Node(TypeId id, int number, IEnumerator<TypeId> next)
    {
        public TypeId Id => id;

        public int Number => number;

        public IEnumerator<TypeId> Next => next;

        public int Lowest { get; set; } = int.MaxValue;

        public bool IsOpen { get; set; } = true;
    }
}
