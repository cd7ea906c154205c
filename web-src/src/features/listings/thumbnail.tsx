import ImageIcon from '@spectrum-icons/workflow/Image'
import { useState } from 'react'
import './thumbnail.css'

interface ThumbnailProps {
  /** Null: there is none. */
  readonly image: string | null
}

const SIZE = 36

/** Amazon's image of a listing, or a placeholder of the same size. Decorative: the title stands next to it. */
export function Thumbnail({ image }: ThumbnailProps) {
  const [failed, setFailed] = useState<string | null>(null)
  if (image === null || image === failed) {
    return (
      <span className="thumbnail thumbnail--none">
        <ImageIcon size="S" />
      </span>
    )
  }
  return (
    <img
      className="thumbnail"
      src={image}
      alt=""
      width={SIZE}
      height={SIZE}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailed(image)}
    />
  )
}
